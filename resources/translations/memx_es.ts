<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write</source>
        <comment>group of actions</comment>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>write create add</source>
        <comment>found by</comment>
        <translation>escribir crear añadir</translation>
    </message>
    <message>
        <source>New note in the small window</source>
        <translation>Nota nueva en la ventana pequeña</translation>
    </message>
    <message>
        <source>capture quick jot</source>
        <comment>found by</comment>
        <translation>capturar rápido apuntar</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>import open drop markdown text</source>
        <comment>found by</comment>
        <translation>importar abrir soltar markdown texto</translation>
    </message>
    <message>
        <source>Find in this note</source>
        <translation>Buscar en esta nota</translation>
    </message>
    <message>
        <source>search text</source>
        <comment>found by</comment>
        <translation>buscar encontrar texto</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Siguiente coincidencia</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Open the link at the caret</source>
        <translation>Abrir el enlace junto al cursor</translation>
    </message>
    <message>
        <source>follow jump go [[</source>
        <comment>found by</comment>
        <translation>seguir saltar ir [[</translation>
    </message>
    <message>
        <source>Open the note in a window of its own</source>
        <translation>Abrir la nota en una ventana propia</translation>
    </message>
    <message>
        <source>separate second detach pop out</source>
        <comment>found by</comment>
        <translation>separada segunda soltar aparte</translation>
    </message>
    <message>
        <source>Add the tag that is suggested</source>
        <translation>Añadir la etiqueta sugerida</translation>
    </message>
    <message>
        <source>label # hashtag</source>
        <comment>found by</comment>
        <translation>rótulo # hashtag tag</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Imprimir la nota</translation>
    </message>
    <message>
        <source>paper pdf</source>
        <comment>found by</comment>
        <translation>papel pdf</translation>
    </message>
    <message>
        <source>Pin the note to the top, or no longer</source>
        <translation>Fijar la nota arriba, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>keep first star</source>
        <comment>found by</comment>
        <translation>conservar primero estrella</translation>
    </message>
    <message>
        <source>Hide the note from AI, or no longer</source>
        <translation>Ocultar la nota a la IA, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>private privacy secret show</source>
        <comment>found by</comment>
        <translation>privado privacidad secreto mostrar</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Eliminar la nota</translation>
    </message>
    <message>
        <source>remove trash</source>
        <comment>found by</comment>
        <translation>quitar borrar papelera</translation>
    </message>
    <message>
        <source>Undo, also a deletion</source>
        <translation>Deshacer, también una eliminación</translation>
    </message>
    <message>
        <source>back</source>
        <comment>found by</comment>
        <translation>atrás</translation>
    </message>
    <message>
        <source>Find and ask</source>
        <comment>group of actions</comment>
        <translation>Buscar y preguntar</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Buscar o preguntar</translation>
    </message>
    <message>
        <source>find question</source>
        <comment>found by</comment>
        <translation>encontrar pregunta</translation>
    </message>
    <message>
        <source>New subject: the next question stands alone</source>
        <translation>Tema nuevo: la próxima pregunta va por su cuenta</translation>
    </message>
    <message>
        <source>topic thread follow clear</source>
        <comment>found by</comment>
        <translation>tema hilo seguir vaciar</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Preguntas anteriores</translation>
    </message>
    <message>
        <source>asked history again</source>
        <comment>found by</comment>
        <translation>preguntado historial otra vez</translation>
    </message>
    <message>
        <source>Think longer</source>
        <translation>Pensar más tiempo</translation>
    </message>
    <message>
        <source>more samples budget</source>
        <comment>found by</comment>
        <translation>más muestras presupuesto</translation>
    </message>
    <message>
        <source>Why this answer?</source>
        <translation>¿Por qué esta respuesta?</translation>
    </message>
    <message>
        <source>trace votes tokens explain</source>
        <comment>found by</comment>
        <translation>rastro votos tokens explicar</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>Copiar la respuesta con sus fuentes</translation>
    </message>
    <message>
        <source>clipboard</source>
        <comment>found by</comment>
        <translation>portapapeles</translation>
    </message>
    <message>
        <source>Save the answer as a note</source>
        <translation>Guardar la respuesta como nota</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>found by</comment>
        <translation>conservar</translation>
    </message>
    <message>
        <source>The answer is right, or take that back</source>
        <translation>La respuesta es correcta, o retirarlo</translation>
    </message>
    <message>
        <source>thumbs up good yes correct</source>
        <comment>found by</comment>
        <translation>pulgar arriba bien sí correcta</translation>
    </message>
    <message>
        <source>The answer is wrong, or take that back</source>
        <translation>La respuesta es incorrecta, o retirarlo</translation>
    </message>
    <message>
        <source>thumbs down bad no incorrect</source>
        <comment>found by</comment>
        <translation>pulgar abajo mal no incorrecta</translation>
    </message>
    <message>
        <source>Stop the answer, close it, clear the field</source>
        <translation>Detener la respuesta, cerrarla, vaciar el campo</translation>
    </message>
    <message>
        <source>Look back</source>
        <comment>group of actions</comment>
        <translation>Mirar atrás</translation>
    </message>
    <message>
        <source>Related notes, and those that link here</source>
        <translation>Notas relacionadas y las que enlazan aquí</translation>
    </message>
    <message>
        <source>backlinks near similar</source>
        <comment>found by</comment>
        <translation>retroenlaces cercanas parecidas</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>Textos anteriores de esta nota</translation>
    </message>
    <message>
        <source>history versions compare restore</source>
        <comment>found by</comment>
        <translation>historial versiones comparar restaurar</translation>
    </message>
    <message>
        <source>Notes hidden from AI</source>
        <translation>Notas ocultas a la IA</translation>
    </message>
    <message>
        <source>private privacy secret list which</source>
        <comment>found by</comment>
        <translation>privado privacidad secreto lista cuáles</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>deleted restore empty bin purge</source>
        <comment>found by</comment>
        <translation>eliminadas restaurar vaciar purgar</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>group of actions</comment>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Everything MemX can do</source>
        <translation>Todo lo que MemX puede hacer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>preferences options privacy</source>
        <comment>found by</comment>
        <translation>preferencias opciones privacidad</translation>
    </message>
    <message>
        <source>Models: what answers, and others</source>
        <translation>Modelos: cuál responde, y otros</translation>
    </message>
    <message>
        <source>download language server remove file gguf memory</source>
        <comment>found by</comment>
        <translation>descargar lengua servidor quitar archivo gguf memoria</translation>
    </message>
    <message>
        <source>How far indexing is, and what failed</source>
        <translation>Hasta dónde llega la indexación y qué falló</translation>
    </message>
    <message>
        <source>status pending failed retry index</source>
        <comment>found by</comment>
        <translation>estado pendiente falló reintentar índice</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>theme appearance contrast night</source>
        <comment>found by</comment>
        <translation>tema apariencia contraste noche</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>keys help</source>
        <comment>found by</comment>
        <translation>teclas ayuda</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>found by</comment>
        <translation>abandonar cerrar</translation>
    </message>
    <message>
        <source>New note, from any program</source>
        <translation>Nota nueva, desde cualquier programa</translation>
    </message>
    <message>
        <source>The key chosen in the settings</source>
        <translation>La tecla elegida en los ajustes</translation>
    </message>
    <message>
        <source>Ask, or open the best result</source>
        <translation>Preguntar, o abrir el mejor resultado</translation>
    </message>
    <message>
        <source>Enter in the field</source>
        <translation>Intro en el campo</translation>
    </message>
    <message>
        <source>Ask, whatever it looks like</source>
        <translation>Preguntar, parezca lo que parezca</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the field</source>
        <translation>Control+Intro en el campo</translation>
    </message>
    <message>
        <source>Open the best result of a question, too</source>
        <translation>Abrir el mejor resultado también con una pregunta</translation>
    </message>
    <message>
        <source>Shift+Enter in the field</source>
        <translation>Mayús+Intro en el campo</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Ir a la lista</translation>
    </message>
    <message>
        <source>Down in the field</source>
        <translation>Flecha abajo en el campo</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>Suprimir en la lista</translation>
    </message>
    <message>
        <source>What else can be done with a note</source>
        <translation>Qué más se puede hacer con una nota</translation>
    </message>
    <message>
        <source>Right click or Menu key in the list</source>
        <translation>Clic derecho o tecla Menú en la lista</translation>
    </message>
    <message>
        <source>Close the window of a note</source>
        <translation>Cerrar la ventana de una nota</translation>
    </message>
    <message>
        <source>Ctrl+W in it</source>
        <translation>Control+W en ella</translation>
    </message>
    <message>
        <source>Tick the box of the line</source>
        <translation>Marcar la casilla de la línea</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the note</source>
        <translation>Control+Intro en la nota</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Ctrl+click in the note</source>
        <translation>Control+clic en la nota</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Abrir una imagen</translation>
    </message>
    <message>
        <source>Click on it in the note</source>
        <translation>Clic en ella en la nota</translation>
    </message>
    <message>
        <source>Add files or text</source>
        <translation>Añadir archivos o texto</translation>
    </message>
    <message>
        <source>Drop or paste them</source>
        <translation>Soltarlos o pegarlos</translation>
    </message>
    <message>
        <source>New note with what was copied</source>
        <translation>Nota nueva con lo copiado</translation>
    </message>
    <message>
        <source>Ctrl+V outside a text</source>
        <translation>Ctrl+V fuera de un texto</translation>
    </message>
    <message>
        <source>Take a note along as Markdown, or link to it</source>
        <translation>Llevarse una nota como Markdown, o enlazarla</translation>
    </message>
    <message>
        <source>Drag it from the list</source>
        <translation>Arrastrarla desde la lista</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z in the note</source>
        <translation>Control+Mayúsculas+Z en la nota</translation>
    </message>
    <message>
        <source>Think less or more</source>
        <translation>Pensar menos o más</translation>
    </message>
    <message>
        <source>Left, Right or 1 to 5 on the slider</source>
        <translation>Izquierda, Derecha o de 1 a 5 en el control</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Files being added</source>
        <translation>Archivos que se están añadiendo</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Dejados de lado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Dejar de añadir archivos</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, about {seconds} s left</source>
        <translation>{done} de {total}, quedan unos {seconds}&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>%n nota añadida</numerusform>
            <numerusform>%n notas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>%n nota cambiada</numerusform>
            <numerusform>%n notas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>%n dejado de lado</numerusform>
            <numerusform>%n dejados de lado</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things that happened</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Stopped: {happened}.</source>
        <translation>Detenido: {happened}.</translation>
    </message>
    <message>
        <source>{happened}.</source>
        <translation>{happened}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders are on the way</source>
        <translation>
            <numerusform>%n archivo o carpeta en camino</numerusform>
            <numerusform>%n archivos y carpetas en camino</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>How the question was understood</source>
        <translation>Cómo se entendió la pregunta</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>Texto de la respuesta</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Dejar de responder</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Escape)</translation>
    </message>
    <message>
        <source>Ask again at the next stop of the slider (Ctrl+T)</source>
        <translation>Preguntar de nuevo en el siguiente nivel del control (Control+T)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Votes, sureness and tokens as a picture (Ctrl+I)</source>
        <translation>Votos, certeza y tokens en una imagen (Control+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy with sources (Ctrl+Shift+C)</source>
        <translation>Copiar con las fuentes (Control+Mayúsculas+C)</translation>
    </message>
    <message>
        <source>Save as note</source>
        <translation>Guardar como nota</translation>
    </message>
    <message>
        <source>A note of its own, hidden from AI</source>
        <translation>Una nota propia, oculta a la IA</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Cerrar la respuesta</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>Looking in your notes</source>
        <translation>Mirando en tus notas</translation>
    </message>
    <message>
        <source>Thinking longer. Until then, this is the answer of before.</source>
        <translation>Pensando más tiempo. Hasta entonces, esta es la respuesta de antes.</translation>
    </message>
    <message>
        <source>Reading your notes</source>
        <translation>Leyendo tus notas</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Aún no se ha encontrado nada</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Encontrado en</translation>
    </message>
    <message>
        <source>Not in your notes, it seems</source>
        <translation>Parece que no está en tus notas</translation>
    </message>
    <message>
        <source>First thought, {percent} % sure. Looking closer.</source>
        <translation>Primera idea, {percent}&#xa0;% segura. Mirando con más detalle.</translation>
    </message>
    <message>
        <source>{votes} of {samples} samples agree so far</source>
        <translation>De momento coinciden {votes} de {samples} muestras</translation>
    </message>
    <message>
        <source>The closest notes</source>
        <translation>Las notas más cercanas</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>De tus notas</translation>
    </message>
    <message>
        <source>Stopped. This is the answer of before.</source>
        <translation>Detenido. Esta es la respuesta de antes.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Nothing more is being computed. Ask again whenever you like.</source>
        <translation>Ya no se calcula nada. Vuelve a preguntar cuando quieras.</translation>
    </message>
    <message>
        <source>{trouble} This is the answer of before.</source>
        <translation>{trouble} Esta es la respuesta de antes.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n notes say otherwise</source>
        <translation>
            <numerusform>%n nota dice otra cosa</numerusform>
            <numerusform>%n notas dicen otra cosa</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in your notes</source>
        <translation>No está en tus notas</translation>
    </message>
    <message>
        <source>Notes looked at</source>
        <translation>Notas consultadas</translation>
    </message>
    <message>
        <source>Says otherwise: {title}</source>
        <translation>Dice otra cosa: {title}</translation>
    </message>
    <message>
        <source>Source {number}: {title}</source>
        <translation>Fuente {number}: {title}</translation>
    </message>
    <message>
        <source>Note: {title}</source>
        <translation>Nota: {title}</translation>
    </message>
    <message>
        <source>{quote}. {day}. Opens the note there.</source>
        <translation>{quote}. {day}. Abre la nota en ese punto.</translation>
    </message>
    <message>
        <source>Open the note at these words</source>
        <translation>Abrir la nota en estas palabras</translation>
    </message>
    <message numerus="yes">
        <source>{samples} of %n samples</source>
        <translation>
            <numerusform>{samples} de %n muestra</numerusform>
            <numerusform>{samples} de %n muestras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes on from %n samples</source>
        <translation>
            <numerusform>continúa desde %n muestra</numerusform>
            <numerusform>continúa desde %n muestras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, {hidden} hidden</source>
        <translation>
            <numerusform>%n token, {hidden} ocultos</numerusform>
            <numerusform>%n tokens, {hidden} ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>no model</source>
        <translation>sin modelo</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>passages went to {place}</source>
        <translation>se enviaron pasajes a {place}</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>terminó: {reason}</translation>
    </message>
    <message>
        <source>Understood as: {question}</source>
        <translation>Entendida como: {question}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: not in the notes with {second}</source>
        <translation>{share} de los votos; en segundo lugar: no está en las notas, con {second}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: “{text}” with {second}</source>
        <translation>{share} de los votos; en segundo lugar: «{text}», con {second}</translation>
    </message>
    <message>
        <source>No note says this: “{sentence}”</source>
        <translation>Ninguna nota dice esto: «{sentence}»</translation>
    </message>
    <message>
        <source>The answer is from a note of {day}.</source>
        <translation>La respuesta es de una nota del {day}.</translation>
    </message>
    <message>
        <source>Another note, of {day}, says: “{text}”</source>
        <translation>Otra nota, del {day}, dice: «{text}»</translation>
    </message>
    <message>
        <source>finds the sentence, no model</source>
        <translation>encuentra la frase, sin modelo</translation>
    </message>
    <message>
        <source>one pass</source>
        <translation>una pasada</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples</source>
        <translation>
            <numerusform>hasta %n muestra</numerusform>
            <numerusform>hasta %n muestras</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {time}</source>
        <translation>como mucho {time}</translation>
    </message>
    <message>
        <source>typically {time}, at most {most}</source>
        <translation>normalmente {time}, como mucho {most}</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may check them against your notes</source>
        <translation>
            <numerusform>hasta %n muestra, puede contrastarla con tus notas</numerusform>
            <numerusform>hasta %n muestras, puede contrastarlas con tus notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may search again, think longer, try steps</source>
        <translation>
            <numerusform>hasta %n muestra, puede buscar otra vez, pensar más, ir por pasos</numerusform>
            <numerusform>hasta %n muestras, puede buscar otra vez, pensar más, ir por pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation>menos de 0,1&#xa0;s</translation>
    </message>
    <message>
        <source>Thinking budget: {level}</source>
        <translation>Presupuesto de reflexión: {level}</translation>
    </message>
    <message>
        <source>How long MemX may think about an answer. Arrow keys or 1 to 5.</source>
        <translation>Cuánto tiempo puede pensar MemX una respuesta. Flechas o de 1 a 5.</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>¿Qué quieres recordar?</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Qué hacen las teclas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
    <message>
        <source>Keep the note (Ctrl+Enter)</source>
        <translation>Guardar la nota (Control+Intro)</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as a draft. Found by word at once, by meaning {when}.</source>
        <translation>Control+Intro la guarda, Escape la deja como borrador. Se encuentra por palabras al momento y por significado {when}.</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>Una nota nueva</translation>
    </message>
    <message>
        <source>{trouble} What you typed is still here.</source>
        <translation>{trouble} Lo que has escrito sigue aquí.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>hoy a las {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>ayer a las {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} a las {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Close find in note</source>
        <translation>Cerrar la búsqueda en la nota</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>not in this note</source>
        <translation>no está en esta nota</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>más de {count}</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} de {places}</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>Escríbelo.</translation>
    </message>
    <message>
        <source>Type, paste, close the window. No title, no folder, no save button.</source>
        <translation>Escribe, pega, cierra la ventana. Sin título, sin carpeta, sin botón de guardar.</translation>
    </message>
    <message>
        <source>Find it while you type.</source>
        <translation>Encuéntralo mientras escribes.</translation>
    </message>
    <message>
        <source>The field above finds words at once, and what means the same a moment later.</source>
        <translation>El campo de arriba encuentra palabras al momento y, un instante después, lo que significa lo mismo.</translation>
    </message>
    <message>
        <source>Ask in plain English.</source>
        <translation>Pregunta con tus propias palabras.</translation>
    </message>
    <message>
        <source>The answer shows the very sentence it rests on, and how sure it is.</source>
        <translation>La respuesta muestra la frase exacta en la que se apoya y lo segura que está.</translation>
    </message>
    <message>
        <source>Welcome to MemX</source>
        <translation>Te damos la bienvenida a MemX</translation>
    </message>
    <message>
        <source>A memory that answers</source>
        <translation>Una memoria que responde</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>Todo se queda en este equipo. No se envía nada a ningún sitio.</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>Escribir la primera nota</translation>
    </message>
    <message>
        <source>Try it with sample notes</source>
        <translation>Probar con notas de ejemplo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models: what answers, and larger ones that fit this computer</source>
        <translation>Modelos: cuál responde, y otros mayores que caben en este equipo</translation>
    </message>
    <message>
        <source>What answers is here already. Larger models that fit this computer can be downloaded.</source>
        <translation>Lo que responde ya está aquí. Se pueden descargar modelos mayores que caben en este equipo.</translation>
    </message>
    <message>
        <source>Sample notes being added</source>
        <translation>Notas de ejemplo que se están añadiendo</translation>
    </message>
    <message>
        <source>Or simply start typing.</source>
        <translation>O simplemente empieza a escribir.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n sample notes</source>
        <translation>
            <numerusform>{done} de %n nota de ejemplo</numerusform>
            <numerusform>{done} de %n notas de ejemplo</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the sample notes</source>
        <translation>Añadiendo las notas de ejemplo</translation>
    </message>
    <message>
        <source>The notes cannot be opened</source>
        <translation>No se pueden abrir las notas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Try again to open the notes</source>
        <translation>Intentar de nuevo abrir las notas</translation>
    </message>
    <message>
        <source>Quit MemX</source>
        <translation>Salir de MemX</translation>
    </message>
    <message>
        <source>Library: {folder}</source>
        <translation>Biblioteca: {folder}</translation>
    </message>
    <message>
        <source>a vote would hardly change it</source>
        <translation>una votación apenas la cambiaría</translation>
    </message>
    <message>
        <source>all samples drawn</source>
        <translation>todas las muestras extraídas</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contado</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>gathered from {count} passages</source>
        <translation>reunido de {count} pasajes</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>enumerado</translation>
    </message>
    <message>
        <source>more samples would not pay</source>
        <translation>más muestras no compensarían</translation>
    </message>
    <message>
        <source>no time for another wave</source>
        <translation>sin tiempo para otra ronda</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>no se encontró nada</translation>
    </message>
    <message>
        <source>quoted instead</source>
        <translation>en su lugar se citó</translation>
    </message>
    <message>
        <source>somebody else says that of themselves</source>
        <translation>eso lo dice otra persona de sí misma</translation>
    </message>
    <message>
        <source>sure after again</source>
        <translation>segura tras preguntar otra vez</translation>
    </message>
    <message>
        <source>sure after search</source>
        <translation>segura tras la búsqueda</translation>
    </message>
    <message>
        <source>sure after think</source>
        <translation>segura tras pensar</translation>
    </message>
    <message>
        <source>sure after verify</source>
        <translation>segura tras la comprobación</translation>
    </message>
    <message>
        <source>sure at once</source>
        <translation>segura a la primera</translation>
    </message>
    <message>
        <source>the evidence is insufficient</source>
        <translation>las pruebas no bastan</translation>
    </message>
    <message>
        <source>the language model failed ({kind})</source>
        <translation>el modelo de lenguaje falló ({kind})</translation>
    </message>
    <message>
        <source>the lead cannot be overtaken</source>
        <translation>la ventaja ya no se puede alcanzar</translation>
    </message>
    <message>
        <source>the model returned nothing</source>
        <translation>el modelo no devolvió nada</translation>
    </message>
    <message>
        <source>the votes agree</source>
        <translation>los votos coinciden</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>se acabó el tiempo</translation>
    </message>
    <message>
        <source>too unsure to answer</source>
        <translation>demasiado insegura para responder</translation>
    </message>
    <message>
        <source>votes counted without weights</source>
        <translation>votos contados sin pesos</translation>
    </message>
    <message>
        <source>without the verifier, which failed</source>
        <translation>sin el verificador, que falló</translation>
    </message>
    <message>
        <source>without the reading adapter</source>
        <translation>sin el adaptador de lectura</translation>
    </message>
    <message>
        <source>went over all {count} notes that match, {some} speak of it</source>
        <translation>se repasaron las {count} notas que coinciden, {some} hablan de ello</translation>
    </message>
    <message>
        <source>went over only the first {count} notes that match, {some} speak of it</source>
        <translation>se repasaron solo las primeras {count} notas que coinciden, {some} hablan de ello</translation>
    </message>
    <message>
        <source>The draft cannot be kept: {why}. The text is still in this window.</source>
        <translation>No se puede guardar el borrador: {why}. El texto sigue en esta ventana.</translation>
    </message>
    <message>
        <source>The library was closed meanwhile. What was saved before is kept.</source>
        <translation>Entretanto se cerró la biblioteca. Lo guardado antes se conserva.</translation>
    </message>
    <message>
        <source>The library {path} is gone. Put it back, then start MemX again.</source>
        <translation>La biblioteca {path} ha desaparecido. Devuélvela a su sitio e inicia MemX de nuevo.</translation>
    </message>
    <message>
        <source>{path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder.</source>
        <translation>{path} es un archivo, y una biblioteca de MemX es una carpeta. No se ha cambiado nada. Indica una carpeta.</translation>
    </message>
    <message>
        <source>No library can be made at {path}: {why}. Nothing was changed. Name a folder that you may write to.</source>
        <translation>No se puede crear una biblioteca en {path}: {why}. No se ha cambiado nada. Indica una carpeta en la que puedas escribir.</translation>
    </message>
    <message>
        <source>Another MemX is upgrading, restoring or repairing the library {path}. Nothing was changed. Try again when it has finished.</source>
        <translation>Otro MemX está actualizando, restaurando o reparando la biblioteca {path}. No se ha cambiado nada. Inténtalo de nuevo cuando haya terminado.</translation>
    </message>
    <message>
        <source>The library {path} is open in another MemX. Nothing was changed. Close the other one, then try again.</source>
        <translation>La biblioteca {path} está abierta en otro MemX. No se ha cambiado nada. Cierra el otro e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The library {path} could not be brought up to date. Try again.</source>
        <translation>No se pudo poner al día la biblioteca {path}. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The note is empty, so it was not kept. Write something in it.</source>
        <translation>La nota está vacía, así que no se ha guardado. Escribe algo en ella.</translation>
    </message>
    <message>
        <source>There is no note {id}. Nothing was changed.</source>
        <translation>No hay ninguna nota {id}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The library {path} was written by an older MemX and must be upgraded, but it cannot be written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>La biblioteca {path} la escribió un MemX más antiguo y hay que actualizarla, pero no se puede escribir en ella. No se ha cambiado nada. Permite escribir en la carpeta y sus archivos, o cópialos a otro lugar.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer MemX (schema {found}, this one knows {known}). Nothing was changed. Install the newer MemX to open it.</source>
        <translation>La biblioteca {path} la escribió un MemX más nuevo (esquema {found}; este conoce el {known}). No se ha cambiado nada. Instala el MemX más nuevo para abrirla.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}. What was saved before is kept, this change is not. Free some space, then save again.</source>
        <translation>No queda espacio en el disco de {path}. Lo guardado antes se conserva, este cambio no. Libera algo de espacio y guarda de nuevo.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. Nothing more is written to it. Copy its folder to a safe place, then restore a backup.</source>
        <translation>La biblioteca {path} está dañada. Ya no se escribe nada en ella. Copia su carpeta a un lugar seguro y después restaura una copia de seguridad.</translation>
    </message>
    <message>
        <source>{path} is not a MemX library. Nothing was changed. Name another folder.</source>
        <translation>{path} no es una biblioteca de MemX. No se ha cambiado nada. Indica otra carpeta.</translation>
    </message>
    <message>
        <source>Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished.</source>
        <translation>Otro programa mantiene ocupada la biblioteca {path}. No se ha cambiado nada. Inténtalo de nuevo cuando haya terminado.</translation>
    </message>
    <message>
        <source>The library {path} can be read and not written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>La biblioteca {path} se puede leer, pero no escribir. No se ha cambiado nada. Permite escribir en la carpeta y sus archivos, o cópialos a otro lugar.</translation>
    </message>
    <message>
        <source>The disk could not be read or written at {path} ({name}). What was saved before is kept. Check the disk, then try again.</source>
        <translation>No se pudo leer o escribir el disco en {path} ({name}). Lo guardado antes se conserva. Comprueba el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The text is too long to be kept in one note. Nothing was changed. Split it.</source>
        <translation>El texto es demasiado largo para una sola nota. No se ha cambiado nada. Divídelo.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. What was saved before is kept.</source>
        <translation>No se puede usar {path}: {why}. Lo guardado antes se conserva.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Nothing was imported.</source>
        <translation>No hay nada en {path}. No se ha importado nada.</translation>
    </message>
    <message>
        <source>MemX does not read {ending} files yet</source>
        <translation>MemX aún no lee archivos {ending}</translation>
    </message>
    <message>
        <source>could not be read: {why}</source>
        <translation>no se pudo leer: {why}</translation>
    </message>
    <message>
        <source>half a character was replaced by �; the note was kept</source>
        <translation>medio carácter se sustituyó por �; la nota se conservó</translation>
    </message>
    <message>
        <source>it was in the trash there</source>
        <translation>allí estaba en la papelera</translation>
    </message>
    <message>
        <source>larger than {size} MiB</source>
        <translation>mayor de {size}&#xa0;MiB</translation>
    </message>
    <message>
        <source>longer than {size} MiB</source>
        <translation>más largo de {size}&#xa0;MiB</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>no es JSON</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>no es texto UTF-8</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>no es un archivo corriente</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>the note is empty</source>
        <translation>la nota está vacía</translation>
    </message>
    <message>
        <source>There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and try again, it starts afresh.</source>
        <translation>No había memoria suficiente para el modelo y se cerró. Tus notas están a salvo; cierra otros programas e inténtalo de nuevo: empezará desde cero.</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model. Close other programs and ask again.</source>
        <translation>No hay memoria suficiente para el modelo de lenguaje. Cierra otros programas y pregunta de nuevo.</translation>
    </message>
    <message>
        <source>{model} {how}. Your notes are safe; try again and it starts afresh.</source>
        <translation>{model} {how}. Tus notas están a salvo; inténtalo de nuevo y empezará desde cero.</translation>
    </message>
    <message>
        <source>The reading adapter is missing: answers come from the model alone. Install MemX again.</source>
        <translation>Falta el adaptador de lectura: las respuestas vienen solo del modelo. Instala MemX de nuevo.</translation>
    </message>
    <message>
        <source>The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. Install MemX again.</source>
        <translation>El adaptador de lectura está dañado o no es el que venía con MemX: las respuestas vienen solo del modelo. Instala MemX de nuevo.</translation>
    </message>
    <message>
        <source>The reading adapter does not fit this model or is damaged; the model answers without it.</source>
        <translation>El adaptador de lectura no encaja con este modelo o está dañado; el modelo responde sin él.</translation>
    </message>
    <message>
        <source>The reading adapter could not be used; the model answers without it.</source>
        <translation>No se pudo usar el adaptador de lectura; el modelo responde sin él.</translation>
    </message>
    <message>
        <source>The model&apos;s file has no chat template; prompts are written plainly.</source>
        <translation>El archivo del modelo no tiene plantilla de chat; las peticiones se escriben como texto sencillo.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file leaves the question out; prompts are written plainly.</source>
        <translation>La plantilla de chat del archivo del modelo omite la pregunta; las peticiones se escriben como texto sencillo.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file does not end; prompts are written plainly.</source>
        <translation>La plantilla de chat del archivo del modelo no termina; las peticiones se escriben como texto sencillo.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file cannot be used; prompts are written plainly.</source>
        <translation>La plantilla de chat del archivo del modelo no se puede usar; las peticiones se escriben como texto sencillo.</translation>
    </message>
    <message>
        <source>The embedding model is not there. Word search works without it; install MemX again.</source>
        <translation>Falta el modelo de significado. La búsqueda por palabras funciona sin él; instala MemX de nuevo.</translation>
    </message>
    <message>
        <source>The model file {file} is not there. Install the model again.</source>
        <translation>Falta el archivo de modelo {file}. Instala el modelo de nuevo.</translation>
    </message>
    <message>
        <source>The model file {file} is damaged or of an unknown kind. Install the model again.</source>
        <translation>El archivo de modelo {file} está dañado o es de un tipo desconocido. Instala el modelo de nuevo.</translation>
    </message>
    <message>
        <source>The bundled model is missing: no {file} in the package {package}. Notes and word search work without it; install MemX again to get it back.</source>
        <translation>Falta el modelo incluido: no hay {file} en el paquete {package}. Las notas y la búsqueda por palabras funcionan sin él; instala MemX de nuevo para recuperarlo.</translation>
    </message>
    <message>
        <source>The question and its notes are {count} tokens, and the model reads at most {most} before it answers. Ask with fewer or shorter notes.</source>
        <translation>La pregunta y sus notas suman {count} tokens, y el modelo lee como mucho {most} antes de responder. Pregunta con menos notas o más cortas.</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit: it needs {need} of memory and {free} are free.</source>
        <translation>{model} no cabe: necesita {need} de memoria y hay {free} libres.</translation>
    </message>
    <message>
        <source>{model} could not be removed: {why}.</source>
        <translation>No se pudo quitar {model}: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a whole GGUF file: {why}. Nothing was changed; fetch it again.</source>
        <translation>{file} no es un archivo GGUF completo: {why}. No se ha cambiado nada; descárgalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: it does not begin with “GGUF”. Nothing was changed.</source>
        <translation>{file} no es un archivo GGUF: no empieza por «GGUF». No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{file} is no language model but “{kind}”. Choose the model itself.</source>
        <translation>{file} no es un modelo de lenguaje, sino «{kind}». Elige el propio modelo.</translation>
    </message>
    <message>
        <source>{file} ({kind}) is not a language model that MemX can ask.</source>
        <translation>{file} ({kind}) no es un modelo de lenguaje al que MemX pueda preguntar.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({kind}).</source>
        <translation>No se puede leer el archivo de modelo {file} ({kind}).</translation>
    </message>
    <message>
        <source>it answered with a part and did not say which</source>
        <translation>respondió con una parte sin decir cuál</translation>
    </message>
    <message>
        <source>it began at another place than it was asked for</source>
        <translation>empezó en otro lugar que el pedido</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>no respondió a tiempo</translation>
    </message>
    <message>
        <source>it has a trouble of its own ({code})</source>
        <translation>tiene sus propios problemas ({code})</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>recibe demasiadas peticiones</translation>
    </message>
    <message>
        <source>it sends {total} bytes of a file of {size}</source>
        <translation>envía {total} bytes de un archivo de {size}</translation>
    </message>
    <message>
        <source>it stopped before the end</source>
        <translation>se detuvo antes del final</translation>
    </message>
    <message>
        <source>the connection failed ({kind})</source>
        <translation>falló la conexión ({kind})</translation>
    </message>
    <message>
        <source>{model} could not be fetched from {place}: {why}.</source>
        <translation>No se pudo descargar {model} de {place}: {why}.</translation>
    </message>
    <message>
        <source>{place} refuses {what} ({code}). If it needs an account, set HF_TOKEN.</source>
        <translation>{place} rechaza {what} ({code}). Si hace falta una cuenta, define HF_TOKEN.</translation>
    </message>
    <message>
        <source>{what} is not on {place} (404): moved, withdrawn, or not for everybody.</source>
        <translation>{what} no está en {place} (404): se ha movido, se ha retirado o no es para todos.</translation>
    </message>
    <message>
        <source>The disk became full while {model} was fetched. What has come is kept; make room, then go on.</source>
        <translation>El disco se llenó mientras se descargaba {model}. Lo que ha llegado se conserva; libera espacio y continúa.</translation>
    </message>
    <message>
        <source>There is no room for {model}: {more} GB are still to come and {free} GB are free in {path}. Make room; what has come is kept.</source>
        <translation>No hay sitio para {model}: faltan {more}&#xa0;GB y hay {free}&#xa0;GB libres en {path}. Libera espacio; lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <source>What came for {model} was not the right file (its checksum is {found}…, not {wanted}…), so it was deleted. Try again; if it happens again, something on the way changes it.</source>
        <translation>Lo que llegó para {model} no era el archivo correcto (su suma de comprobación es {found}…, no {wanted}…), así que se eliminó. Inténtalo de nuevo; si vuelve a ocurrir, algo en el camino lo cambia.</translation>
    </message>
    <message>
        <source>Another MemX is fetching {model} at this moment.</source>
        <translation>Otro MemX está descargando {model} en este momento.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again.</source>
        <translation>HF_HUB_OFFLINE está definida aquí, así que no se descarga nada. Quítala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?</source>
        <translation>Lo que envió {host} no es la respuesta de un servidor compatible con OpenAI. ¿Es correcta la dirección, con /v1?</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server.</source>
        <translation>{host} se cortó en mitad de su respuesta. Pregunta de nuevo; si vuelve a ocurrir, revisa el servidor.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. It may be busy or loading its model; ask again in a while.</source>
        <translation>{host} no respondió a tiempo. Puede estar ocupado o cargando su modelo; pregunta de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes.</source>
        <translation>La pregunta y sus notas son más largas de lo que lee el modelo de {host}. Pregunta con menos notas o más cortas.</translation>
    </message>
    <message>
        <source>{host} refuses this key or this model. Ask whoever runs it.</source>
        <translation>{host} rechaza esta clave o este modelo. Pregunta a quien lo gestiona.</translation>
    </message>
    <message>
        <source>{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.</source>
        <translation>{host} tiene demasiado que hacer, o tu parte está agotada: lo ha dicho una y otra vez. Pregunta de nuevo más tarde.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (it answered {status}). Look at the server.</source>
        <translation>{host} tiene sus propios problemas (respondió {status}). Revisa el servidor.</translation>
    </message>
    <message>
        <source>There is no computer in reach by the name of {host}. Is the address right?</source>
        <translation>No hay ningún equipo accesible con el nombre {host}. ¿Es correcta la dirección?</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Is the server running?</source>
        <translation>Nada responde en {host}. ¿Está en marcha el servidor?</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted: {why}. Nothing was sent.</source>
        <translation>El certificado de {host} no es de fiar: {why}. No se envió nada.</translation>
    </message>
    <message>
        <source>The keyring holds no key for this server any more. Choose the server again, or set {variable}.</source>
        <translation>El llavero ya no tiene clave para este servidor. Elige el servidor de nuevo, o define {variable}.</translation>
    </message>
    <message>
        <source>Instant</source>
        <comment>thinking budget</comment>
        <translation>Al instante</translation>
    </message>
    <message>
        <source>Quick</source>
        <comment>thinking budget</comment>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Balanced</source>
        <comment>thinking budget</comment>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Thorough</source>
        <comment>thinking budget</comment>
        <translation>Minucioso</translation>
    </message>
    <message>
        <source>Deep</source>
        <comment>thinking budget</comment>
        <translation>Profundo</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Casi seguro</translation>
    </message>
    <message>
        <source>Almost certain that they do not say</source>
        <translation>Casi seguro que no lo dicen</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Likely that they do not say</source>
        <translation>Probablemente no lo dicen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Unsure that they do not say</source>
        <translation>Dudoso que no lo digan</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Una suposición</translation>
    </message>
    <message>
        <source>A guess that they do not say</source>
        <translation>Se supone que no lo dicen</translation>
    </message>
    <message>
        <source>fits</source>
        <comment>a model</comment>
        <translation>cabe</translation>
    </message>
    <message>
        <source>tight</source>
        <comment>a model</comment>
        <translation>justo</translation>
    </message>
    <message>
        <source>won&apos;t fit</source>
        <comment>a model</comment>
        <translation>no cabe</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Textos anteriores</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Marked: only in the one of now.</source>
        <translation>Tachado: solo en el texto anterior. Marcado: solo en el de ahora.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Mirando</translation>
    </message>
    <message>
        <source>Comparison with the text of now</source>
        <translation>Comparación con el texto de ahora</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Cuánto difiere</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Recuperar este texto</translation>
    </message>
    <message>
        <source>Bring the chosen text back</source>
        <translation>Recuperar el texto elegido</translation>
    </message>
    <message>
        <source>No earlier text of this note is kept. One is kept when a text is changed or removed.</source>
        <translation>No se conserva ningún texto anterior de esta nota. Se conserva uno cuando se cambia o se quita texto.</translation>
    </message>
    <message>
        <source>The same words as now.</source>
        <translation>Las mismas palabras que ahora.</translation>
    </message>
    <message numerus="yes">
        <source>Since then %n words went and {came} came.</source>
        <translation>
            <numerusform>Desde entonces se fue %n palabra y llegaron {came}.</numerusform>
            <numerusform>Desde entonces se fueron %n palabras y llegaron {came}.</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>y más</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept.</source>
        <translation>Toda nota se encuentra por sus palabras en cuanto se guarda.</translation>
    </message>
    <message>
        <source>How far meaning search is</source>
        <translation>Hasta dónde llega la búsqueda por significado</translation>
    </message>
    <message>
        <source>Not searchable by meaning:</source>
        <translation>No se encuentran por significado:</translation>
    </message>
    <message>
        <source>Notes that failed</source>
        <translation>Notas que fallaron</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>Intentar de nuevo lo que falló</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Pausar la indexación</translation>
    </message>
    <message>
        <source>By word and meaning</source>
        <translation>Por palabra y significado</translation>
    </message>
    <message>
        <source>Waiting for meaning</source>
        <translation>A la espera del significado</translation>
    </message>
    <message>
        <source>By word only: it failed</source>
        <translation>Solo por palabra: falló</translation>
    </message>
    <message>
        <source>By word only: hidden from AI</source>
        <translation>Solo por palabra: oculta a la IA</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Continuar la indexación</translation>
    </message>
    <message>
        <source>Paused. Every note is still found by its words; meaning waits until you let it go on.</source>
        <translation>En pausa. Toda nota se sigue encontrando por sus palabras; el significado espera a que lo dejes continuar.</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept, by meaning a little later.</source>
        <translation>Toda nota se encuentra por sus palabras en cuanto se guarda, y por su significado un poco después.</translation>
    </message>
    <message>
        <source>A note without words</source>
        <translation>Una nota sin palabras</translation>
    </message>
    <message>
        <source>Something went wrong inside MemX. What you wrote is kept; the log names the place.</source>
        <translation>Algo salió mal dentro de MemX. Lo que has escrito se conserva; el registro indica el lugar.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>contrast</comment>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Más contraste</translation>
    </message>
    <message>
        <source>Contrast: {choice}</source>
        <translation>Contraste: {choice}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Language: {choice}</source>
        <translation>Idioma: {choice}</translation>
    </message>
    <message>
        <source>From the next start on. An answer keeps to the language of its question.</source>
        <translation>Desde el próximo inicio. Cada respuesta sigue el idioma de su pregunta.</translation>
    </message>
    <message>
        <source>What can be done with the note</source>
        <translation>Qué se puede hacer con la nota</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Abrir en una ventana propia</translation>
    </message>
    <message>
        <source>Let AI read it again</source>
        <translation>Dejar que la IA la lea de nuevo</translation>
    </message>
    <message>
        <source>Hide from AI</source>
        <translation>Ocultar a la IA</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Todas las notas</translation>
    </message>
    <message>
        <source>No notes yet.
Write one at the right, or press Ctrl+N.</source>
        <translation>Aún no hay notas.
Escriba una a la derecha o pulse Ctrl+N.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes found</source>
        <translation>
            <numerusform>%n nota encontrada</numerusform>
            <numerusform>%n notas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has these words.
Try fewer, or ask a question.</source>
        <translation>Ninguna nota tiene estas palabras.
Prueba con menos, o haz una pregunta.</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>Qué muestra la lista</translation>
    </message>
    <message>
        <source>Notes to link to</source>
        <translation>Notas que enlazar</translation>
    </message>
    <message numerus="yes">
        <source>This note is very long (%n characters). A part of it is shown. All of it is kept, searched and asked; it cannot be edited here.</source>
        <translation>
            <numerusform>Esta nota es muy larga (%n carácter). Se muestra una parte. Toda ella se conserva, se busca y se consulta; aquí no se puede editar.</numerusform>
            <numerusform>Esta nota es muy larga (%n caracteres). Se muestra una parte. Toda ella se conserva, se busca y se consulta; aquí no se puede editar.</numerusform>
        </translation>
    </message>
    <message>
        <source>New note (Ctrl+N)</source>
        <translation>Nota nueva (Control+N)</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here</source>
        <translation>{model}: ya está aquí el {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here · {left}</source>
        <translation>{model}: ya está aquí el {percent}&#xa0;% · {left}</translation>
    </message>
    <message>
        <source>{model} is here, whole and checked.</source>
        <translation>{model} está aquí, completo y comprobado.</translation>
    </message>
    <message>
        <source>The part of {model} that was here is thrown away.</source>
        <translation>Se ha desechado la parte de {model} que había aquí.</translation>
    </message>
    <message>
        <source>Paused. The part of {model} that is here is kept, and the download goes on from there.</source>
        <translation>En pausa. La parte de {model} que hay aquí se conserva, y la descarga sigue desde ahí.</translation>
    </message>
    <message>
        <source>asking where it is</source>
        <translation>preguntando dónde está</translation>
    </message>
    <message>
        <source>the way is broken, trying again</source>
        <translation>el camino está cortado, nuevo intento</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>comprobándolo</translation>
    </message>
    <message>
        <source>rests until it is needed</source>
        <translation>descansa hasta que se necesite</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>está arrancando</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>{model} on {server}</source>
        <translation>{model} en {server}</translation>
    </message>
    <message>
        <source>Answers: {model}</source>
        <translation>Respuestas: {model}</translation>
    </message>
    <message>
        <source>Search by meaning: {model}</source>
        <translation>Búsqueda por significado: {model}</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>trabajando</translation>
    </message>
    <message>
        <source>{size} GiB of memory</source>
        <translation>{size}&#xa0;GiB de memoria</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>tamaño aún desconocido</translation>
    </message>
    <message>
        <source>{fits}, needs {size} GiB of memory</source>
        <translation>{fits}, necesita {size}&#xa0;GiB de memoria</translation>
    </message>
    <message>
        <source>thinks before it answers</source>
        <translation>piensa antes de responder</translation>
    </message>
    <message>
        <source>is being downloaded</source>
        <translation>se está descargando</translation>
    </message>
    <message>
        <source>answers now</source>
        <translation>responde ahora</translation>
    </message>
    <message>
        <source>{percent} % is here</source>
        <translation>ya está aquí el {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>por descargar</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>descargado</translation>
    </message>
    <message>
        <source>your file</source>
        <translation>tu archivo</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Seguir descargando</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation>{size}&#xa0;GiB</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit into this computer&apos;s memory: it needs {needs}, and {free} are free. Download {size} all the same?</source>
        <translation>{model} no cabe en la memoria de este equipo: necesita {needs} y hay {free} libres. ¿Descargar {size} de todos modos?</translation>
    </message>
    <message>
        <source>{model} mostly answers better than the small model that came with MemX, and takes longer. It is a download of {size} from {host}; none of your notes are sent. It needs {needs} of memory, and {free} are free.</source>
        <translation>{model} suele responder mejor que el modelo pequeño que viene con MemX, y tarda más. Es una descarga de {size} desde {host}; no se envía ninguna de tus notas. Necesita {needs} de memoria y hay {free} libres.</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>el hub</translation>
    </message>
    <message>
        <source>The one exception is a download: a model is fetched from {host} when you press the button for it.</source>
        <translation>La única excepción es una descarga: un modelo se trae de {host} cuando pulsas el botón para ello.</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size}&#xa0;GB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size}&#xa0;MB</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size}&#xa0;kB</translation>
    </message>
    <message>
        <source>{rate} MB/s</source>
        <translation>{rate}&#xa0;MB/s</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>quedan {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>quedan {minutes} min</translation>
    </message>
    <message>
        <source>Larger models mostly answer better, and more slowly. Searching stays as it is.</source>
        <translation>Los modelos mayores suelen responder mejor, y más despacio. La búsqueda sigue como está.</translation>
    </message>
    <message>
        <source>Models that could answer</source>
        <translation>Modelos que podrían responder</translation>
    </message>
    <message>
        <source>Models in use</source>
        <translation>Modelos en uso</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Qué sale de este equipo</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué pasó con ello</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Hasta dónde llega la descarga</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>Pausar la descarga</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Obtenerlo</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the download and throw away what has come</source>
        <translation>Cancelar la descarga y desechar lo que ha llegado</translation>
    </message>
    <message>
        <source>Look at models</source>
        <translation>Ver modelos</translation>
    </message>
    <message>
        <source>Look at all models</source>
        <translation>Ver todos los modelos</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>A larger model fits this computer</source>
        <translation>En este equipo cabe un modelo mayor</translation>
    </message>
    <message>
        <source>{percent} % of a larger model is here</source>
        <translation>Ya está aquí el {percent}&#xa0;% de un modelo mayor</translation>
    </message>
    <message>
        <source>It mostly answers better than the small model that came with MemX, and takes longer.</source>
        <translation>Suele responder mejor que el modelo pequeño que viene con MemX, y tarda más.</translation>
    </message>
    <message>
        <source>{model} answers from the next question on.</source>
        <translation>{model} responde a partir de la próxima pregunta.</translation>
    </message>
    <message>
        <source>The sheet of models leads back to the bundled one.</source>
        <translation>La hoja de modelos permite volver al incluido.</translation>
    </message>
    <message>
        <source>It could not be used</source>
        <translation>No se pudo usar</translation>
    </message>
    <message>
        <source>{model} is being downloaded</source>
        <translation>Se está descargando {model}</translation>
    </message>
    <message>
        <source>The download is paused</source>
        <translation>La descarga está en pausa</translation>
    </message>
    <message>
        <source>The download has stopped</source>
        <translation>La descarga se ha detenido</translation>
    </message>
    <message>
        <source>The download is cancelled</source>
        <translation>La descarga está cancelada</translation>
    </message>
    <message>
        <source>Not now: do not offer it again</source>
        <translation>Ahora no: no volver a ofrecerlo</translation>
    </message>
    <message>
        <source>Use the chosen model</source>
        <translation>Usar el modelo elegido</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the chosen model</source>
        <translation>Quitar el modelo elegido</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a model file (GGUF)</source>
        <translation>Elegir un archivo de modelo (GGUF)</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Usar un servidor</translation>
    </message>
    <message>
        <source>Answer with a language model on a server</source>
        <translation>Responder con un modelo de lenguaje en un servidor</translation>
    </message>
    <message>
        <source>Back to the bundled model</source>
        <translation>Volver al modelo incluido</translation>
    </message>
    <message>
        <source>Answer with the bundled model again</source>
        <translation>Responder de nuevo con el modelo incluido</translation>
    </message>
    <message>
        <source>Search with the bundled model</source>
        <translation>Buscar con el modelo incluido</translation>
    </message>
    <message>
        <source>Search by meaning with the bundled model again</source>
        <translation>Buscar de nuevo por significado con el modelo incluido</translation>
    </message>
    <message>
        <source>Trying the bundled model.</source>
        <translation>Probando el modelo incluido.</translation>
    </message>
    <message>
        <source>Every note is read again with the bundled model; until then search goes on as it was.</source>
        <translation>Cada nota se lee de nuevo con el modelo incluido; hasta entonces la búsqueda sigue como estaba.</translation>
    </message>
    <message>
        <source>Download it</source>
        <translation>Descargarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Changing the model. A question that is being answered is finished first.</source>
        <translation>Cambiando de modelo. Antes se termina la pregunta que se está respondiendo.</translation>
    </message>
    <message>
        <source>It answers from the next question on.</source>
        <translation>Responde a partir de la próxima pregunta.</translation>
    </message>
    <message>
        <source>{trouble} This computer may become very slow with it.</source>
        <translation>{trouble} Este equipo puede volverse muy lento con él.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Usarlo de todos modos</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. It can be downloaded again.</source>
        <translation>¿Quitar {model} de este equipo? Libera {size}. Se puede descargar de nuevo.</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. The bundled model answers then. It can be downloaded again.</source>
        <translation>¿Quitar {model} de este equipo? Libera {size}. Entonces responde el modelo incluido. Se puede descargar de nuevo.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>It is removed. The bundled model answers again.</source>
        <translation>Se ha quitado. Vuelve a responder el modelo incluido.</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Se ha quitado.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Elegir un archivo de modelo</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelos (*.gguf)</translation>
    </message>
    <message>
        <source>This library can only be read. You can search and ask; what you write here would not be kept.</source>
        <translation>Esta biblioteca solo se puede leer. Puedes buscar y preguntar; lo que escribas aquí no se guardaría.</translation>
    </message>
    <message>
        <source>No note is called “{title}”.</source>
        <translation>Ninguna nota se llama «{title}».</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are kept, and this note with them. Esc keeps it now too.</source>
        <translation>
            <numerusform>%n imagen está guardada, y esta nota con ella. Ahora Esc también la guarda.</numerusform>
            <numerusform>%n imágenes están guardadas, y esta nota con ellas. Ahora Esc también la guarda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you pasted is long (%n characters): it is kept as a note of its own, first in the list.</source>
        <translation>
            <numerusform>Lo que has pegado es largo (%n carácter): se guarda como una nota propia, la primera de la lista.</numerusform>
            <numerusform>Lo que has pegado es largo (%n caracteres): se guarda como una nota propia, la primera de la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} What you pasted is not kept; it is still on the clipboard.</source>
        <translation>{trouble} Lo que has pegado no se ha guardado; sigue en el portapapeles.</translation>
    </message>
    <message numerus="yes">
        <source>Keeping the %n characters that you pasted as a note of their own.</source>
        <translation>
            <numerusform>Guardando el %n carácter pegado como una nota propia.</numerusform>
            <numerusform>Guardando los %n caracteres pegados como una nota propia.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} The note that was open before is not kept; its text is on the clipboard.</source>
        <translation>{trouble} La nota que estaba abierta antes no se ha guardado; su texto está en el portapapeles.</translation>
    </message>
    <message>
        <source>Hidden from AI</source>
        <translation>Oculta a la IA</translation>
    </message>
    <message>
        <source>The note could not be printed. It is kept; choose another printer and try again.</source>
        <translation>No se pudo imprimir la nota. Se conserva; elige otra impresora e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>When the note was written</source>
        <translation>Cuándo se escribió la nota</translation>
    </message>
    <message>
        <source>Whether the note is saved</source>
        <translation>Si la nota está guardada</translation>
    </message>
    <message>
        <source>Found by its words alone, never a source of an answer (Ctrl+Shift+A)</source>
        <translation>Se encuentra solo por sus palabras, nunca es fuente de una respuesta (Control+Mayúsculas+A)</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Eliminar esta nota</translation>
    </message>
    <message>
        <source>Delete this note (Ctrl+Shift+Backspace). It can be undone.</source>
        <translation>Eliminar esta nota (Control+Mayúsculas+Borrar). Se puede deshacer.</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>Escrita: {when}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>cambiada: {when}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write anything. It is kept as you type.</source>
        <translation>Escribe lo que quieras. Se guarda mientras escribes.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Nothing that MemX can do now has these words.</source>
        <translation>Nada de lo que MemX puede hacer ahora tiene estas palabras.</translation>
    </message>
    <message>
        <source>when indexing goes on</source>
        <translation>cuando siga la indexación</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>un momento después</translation>
    </message>
    <message>
        <source>when MemX is open again</source>
        <translation>cuando MemX vuelva a estar abierto</translation>
    </message>
    <message>
        <source>Open MemX</source>
        <translation>Abrir MemX</translation>
    </message>
    <message>
        <source>With the answer of then. Asked again, your notes of now are read.</source>
        <translation>Con la respuesta de entonces. Si preguntas otra vez, se leen tus notas de ahora.</translation>
    </message>
    <message>
        <source>Find a question or an answer</source>
        <translation>Encontrar una pregunta o una respuesta</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Ask the chosen question again</source>
        <translation>Hacer de nuevo la pregunta elegida</translation>
    </message>
    <message>
        <source>No earlier question has these words.</source>
        <translation>Ninguna pregunta anterior tiene estas palabras.</translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>Todavía no se ha preguntado nada.</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>{percent}&#xa0;% segura</translation>
    </message>
    <message>
        <source>You said right</source>
        <translation>Dijiste que es correcta</translation>
    </message>
    <message>
        <source>You said wrong</source>
        <translation>Dijiste que es incorrecta</translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>Notas relacionadas</translation>
    </message>
    <message>
        <source>Notes that link here, then those nearest to it, with what they say.</source>
        <translation>Notas que enlazan aquí y después las más cercanas, con lo que dicen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the chosen note</source>
        <translation>Abrir la nota elegida</translation>
    </message>
    <message>
        <source>No other note has to do with this one.</source>
        <translation>Ninguna otra nota tiene que ver con esta.</translation>
    </message>
    <message>
        <source>Links to this note</source>
        <translation>Enlaza con esta nota</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>casi lo mismo</translation>
    </message>
    <message>
        <source>{percent} % near</source>
        <translation>{percent}&#xa0;% cercana</translation>
    </message>
    <message>
        <source>Searches your notes while you type. Enter asks when it is a question, and opens the best result when it is none. Ctrl+Enter asks and Shift+Enter opens, whatever it is.</source>
        <translation>Busca en tus notas mientras escribes. Intro pregunta cuando es una pregunta y, si no, abre el mejor resultado. Control+Intro pregunta y Mayús+Intro abre en cualquier caso.</translation>
    </message>
    <message>
        <source>Search, or ask a question</source>
        <translation>Busca, o haz una pregunta</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask your notes</source>
        <translation>Preguntar a tus notas</translation>
    </message>
    <message>
        <source>Ask your notes (Ctrl+Enter)</source>
        <translation>Preguntar a tus notas (Control+Intro)</translation>
    </message>
    <message>
        <source>What Enter does</source>
        <translation>Qué hace Intro</translation>
    </message>
    <message>
        <source>Time of the results</source>
        <translation>Fechas de los resultados</translation>
    </message>
    <message>
        <source>Search notes of all times</source>
        <translation>Buscar notas de cualquier fecha</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>La pregunta anterior</translation>
    </message>
    <message>
        <source>Start a new subject (Ctrl+Shift+L)</source>
        <translation>Empezar un tema nuevo (Control+Mayúsculas+L)</translation>
    </message>
    <message>
        <source>{time}. Press to search notes of all times.</source>
        <translation>{time}. Pulsa para buscar notas de cualquier fecha.</translation>
    </message>
    <message>
        <source>Follows “{question}”</source>
        <translation>Sigue a «{question}»</translation>
    </message>
    <message>
        <source>It follows “{question}”. Press to start a new subject.</source>
        <translation>Sigue a «{question}». Pulsa para empezar un tema nuevo.</translation>
    </message>
    <message>
        <source>Type to search · end with a question to ask</source>
        <translation>Escribe para buscar · acaba con una pregunta para preguntar</translation>
    </message>
    <message>
        <source>Enter asks your notes · Shift+Enter opens the best result</source>
        <translation>Intro pregunta a tus notas · Mayús+Intro abre el mejor resultado</translation>
    </message>
    <message>
        <source>Enter opens the best result · Ctrl+Enter asks</source>
        <translation>Intro abre el mejor resultado · Control+Intro pregunta</translation>
    </message>
    <message>
        <source>{time}. Nothing from then: these are of all times</source>
        <translation>{time}. Nada de entonces: estas son de cualquier fecha</translation>
    </message>
    <message>
        <source>A note can be hidden from AI (Ctrl+Shift+A while it is open): it is found by its words alone and is never a source of an answer.</source>
        <translation>Una nota se puede ocultar a la IA (Control+Mayúsculas+A con la nota abierta): se encuentra solo por sus palabras y nunca es fuente de una respuesta.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Encontrar un ajuste</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>{notes}. {models}.</source>
        <translation>{notes}. {models}.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are hidden now.</source>
        <translation>
            <numerusform>Ahora hay %n nota oculta.</numerusform>
            <numerusform>Ahora hay %n notas ocultas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note is hidden now.</source>
        <translation>Ahora no hay ninguna nota oculta.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>theme light dark system night colours contrast</source>
        <comment>found by</comment>
        <translation>tema claro oscuro sistema noche colores contraste</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Appearance: {choice}</source>
        <translation>Apariencia: {choice}</translation>
    </message>
    <message>
        <source>language English German Spanish French Chinese translation</source>
        <comment>found by</comment>
        <translation>idioma lengua español inglés alemán francés chino traducción</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Show the notes hidden from AI</source>
        <translation>Mostrar las notas ocultas a la IA</translation>
    </message>
    <message>
        <source>misspelt words dictionary languages underline check</source>
        <comment>found by</comment>
        <translation>palabras mal escritas diccionario idiomas subrayar revisar</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>label hashtag # suggest offer</source>
        <comment>found by</comment>
        <translation>rótulo hashtag tag # sugerir sugerencia ofrecer</translation>
    </message>
    <message>
        <source>Suggest tags that the nearest notes have</source>
        <translation>Sugerir etiquetas que tienen las notas más cercanas</translation>
    </message>
    <message>
        <source>meaning pause paused failed retry embed models memory download language server</source>
        <comment>found by</comment>
        <translation>significado pausar pausa falló reintentar modelos memoria descargar lengua servidor</translation>
    </message>
    <message>
        <source>Indexing and models</source>
        <translation>Indexación y modelos</translation>
    </message>
    <message>
        <source>Make new notes searchable by meaning as they come</source>
        <translation>Hacer que las notas nuevas se encuentren por significado según llegan</translation>
    </message>
    <message>
        <source>How far it is, and what failed</source>
        <translation>Hasta dónde llega y qué falló</translation>
    </message>
    <message>
        <source>Show the sheet of indexing</source>
        <translation>Mostrar la hoja de indexación</translation>
    </message>
    <message>
        <source>Show the sheet of models</source>
        <translation>Mostrar la hoja de modelos</translation>
    </message>
    <message>
        <source>leaves computer network internet hidden hide ai folder where library</source>
        <comment>found by</comment>
        <translation>sale equipo red internet oculto ocultar ia carpeta dónde biblioteca</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Your notes: {folder}</source>
        <translation>Tus notas: {folder}</translation>
    </message>
    <message>
        <source>Where your notes are</source>
        <translation>Dónde están tus notas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>Cerrar: {title}</translation>
    </message>
    <message>
        <source>Where you are</source>
        <comment>group of actions</comment>
        <translation>Donde estás</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> o </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Aún no hay notas</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searchable by word, {done} of %n notes by meaning</source>
        <translation>
            <numerusform>se encuentra por palabra, {done} de %n nota por significado</numerusform>
            <numerusform>se encuentran por palabra, {done} de %n notas por significado</numerusform>
        </translation>
    </message>
    <message>
        <source>searchable by word and meaning</source>
        <translation>se encuentran por palabra y significado</translation>
    </message>
    <message numerus="yes">
        <source>%n by word only</source>
        <translation>
            <numerusform>%n solo por palabra</numerusform>
            <numerusform>%n solo por palabra</numerusform>
        </translation>
    </message>
    <message>
        <source>No meaning search: {why}</source>
        <translation>Sin búsqueda por significado: {why}</translation>
    </message>
    <message>
        <source>No answers: {why}</source>
        <translation>Sin respuestas: {why}</translation>
    </message>
    <message>
        <source>Answers come from {server}</source>
        <translation>Las respuestas vienen de {server}</translation>
    </message>
    <message>
        <source>Models are starting</source>
        <translation>Los modelos están arrancando</translation>
    </message>
    <message>
        <source>Models ready</source>
        <translation>Modelos listos</translation>
    </message>
    <message>
        <source>Models ready: {why}</source>
        <translation>Modelos listos: {why}</translation>
    </message>
    <message>
        <source>Models rest until needed</source>
        <translation>Los modelos descansan hasta que se necesiten</translation>
    </message>
    <message>
        <source>Notes and index</source>
        <translation>Notas e índice</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Control+,)</translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation>Todos los atajos (F1)</translation>
    </message>
    <message>
        <source>{notes}. Shows how far indexing is.</source>
        <translation>{notes}. Muestra hasta dónde llega la indexación.</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Claro u oscuro como el sistema</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>{choice}. Click to change.</source>
        <translation>{choice}. Haz clic para cambiar.</translation>
    </message>
    <message>
        <source>{models}. Shows the models.</source>
        <translation>{models}. Muestra los modelos.</translation>
    </message>
    <message>
        <source>Models: {models}</source>
        <translation>Modelos: {models}</translation>
    </message>
    <message>
        <source>Shows the models</source>
        <translation>Muestra los modelos</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>The answer is right</source>
        <translation>La respuesta es correcta</translation>
    </message>
    <message>
        <source>Right: later answers are surer. Press again to take it back.</source>
        <translation>Correcta: las próximas respuestas serán más seguras. Pulsa otra vez para retirarlo.</translation>
    </message>
    <message>
        <source>The answer is wrong</source>
        <translation>La respuesta es incorrecta</translation>
    </message>
    <message>
        <source>Wrong: later answers are less sure. Press again to take it back.</source>
        <translation>Incorrecta: las próximas respuestas serán menos seguras. Pulsa otra vez para retirarlo.</translation>
    </message>
    <message>
        <source>Only notes {time} (from “{phrase}”)</source>
        <translation>Solo notas {time} (por «{phrase}»)</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>of any time</source>
        <translation>de cualquier fecha</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>de {year}</translation>
    </message>
    <message>
        <source>of {first} to {last}</source>
        <translation>de {first} a {last}</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>de {month}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>del {day}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n days, in no search and no answer. Until then any of them can come back.</source>
        <translation>
            <numerusform>Se conserva %n día, fuera de búsquedas y respuestas. Hasta entonces puede volver cualquiera.</numerusform>
            <numerusform>Se conservan %n días, fuera de búsquedas y respuestas. Hasta entonces puede volver cualquiera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>Notas eliminadas</translation>
    </message>
    <message>
        <source>Empty trash now</source>
        <translation>Vaciar la papelera ahora</translation>
    </message>
    <message>
        <source>Empty the trash now</source>
        <translation>Vaciar ahora la papelera</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Bring the chosen note back</source>
        <translation>Recuperar la nota elegida</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes for good, with all earlier texts? This cannot be undone.</source>
        <translation>
            <numerusform>¿Quitar %n nota para siempre, con todos sus textos anteriores? No se puede deshacer.</numerusform>
            <numerusform>¿Quitar %n notas para siempre, con todos sus textos anteriores? No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes</source>
        <translation>
            <numerusform>Quitar %n nota</numerusform>
            <numerusform>Quitar %n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>the notes in the trash</comment>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are removed for good.</source>
        <translation>
            <numerusform>%n nota se ha quitado para siempre.</numerusform>
            <numerusform>%n notas se han quitado para siempre.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty note</source>
        <translation>Una nota vacía</translation>
    </message>
    <message>
        <source>goes at one of the next starts</source>
        <translation>se va en uno de los próximos inicios</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>queda %n día</numerusform>
            <numerusform>quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>queda menos de un día</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Deshacer la eliminación</translation>
    </message>
    <message>
        <source>Bring the note back (Ctrl+Z)</source>
        <translation>Recuperar la nota (Control+Z)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss the offer to undo</source>
        <translation>Descartar la oferta de deshacer</translation>
    </message>
    <message>
        <source>an empty note</source>
        <translation>una nota vacía</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Deshacer el cambio</translation>
    </message>
    <message>
        <source>Take the change back (Ctrl+Z)</source>
        <translation>Retirar el cambio (Control+Z)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>Se eliminó «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Deleted “{title}” and %n before</source>
        <translation>
            <numerusform>Se eliminó «{title}» y %n antes</numerusform>
            <numerusform>Se eliminó «{title}» y %n antes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and nobody counts what you do.</source>
        <translation>Nada sale de este equipo. La búsqueda y las respuestas se hacen aquí; MemX no abre ninguna conexión con nada, y nadie cuenta lo que haces.</translation>
    </message>
    <message>
        <source>Questions are answered by a server on this computer ({place}). Your notes stay on it, as long as that server keeps them on it.</source>
        <translation>Las preguntas las responde un servidor de este equipo ({place}). Tus notas se quedan en él mientras ese servidor las deje ahí.</translation>
    </message>
    <message>
        <source>As you chose, each question and the passages found for it go to the model at {place}. Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent.</source>
        <translation>Como elegiste, cada pregunta y los pasajes encontrados para ella van al modelo de {place}. Nada más sale de este equipo: la búsqueda se hace aquí, y las notas ocultas a la IA no se envían nunca.</translation>
    </message>
    <message>
        <source>Looked for the sentence itself, without a model</source>
        <translation>Se buscó la frase misma, sin modelo</translation>
    </message>
    <message>
        <source>Kept what others say of themselves apart from the one you asked about</source>
        <translation>Mantuvo aparte lo que otros dicen de sí mismos, pues se preguntaba por otra persona</translation>
    </message>
    <message>
        <source>Read the question closely with each near passage</source>
        <translation>Se leyó la pregunta con detalle junto a cada pasaje cercano</translation>
    </message>
    <message>
        <source>Took the words that this close reading liked best</source>
        <translation>Se tomaron las palabras que mejor encajaron en esa lectura</translation>
    </message>
    <message>
        <source>Was sure enough of it before asking the model</source>
        <translation>Estaba bastante seguro de ello antes de preguntar al modelo</translation>
    </message>
    <message>
        <source>Read the nearest passages and answered once</source>
        <translation>Se leyeron los pasajes más cercanos y se respondió una vez</translation>
    </message>
    <message>
        <source>Drew more answers and counted what they say</source>
        <translation>Se extrajeron más respuestas y se contó lo que dicen</translation>
    </message>
    <message>
        <source>Went on from the votes that were cast before</source>
        <translation>Se continuó desde los votos emitidos antes</translation>
    </message>
    <message>
        <source>Counted over every note that matches</source>
        <translation>Se contó en todas las notas que coinciden</translation>
    </message>
    <message>
        <source>Asked each near passage alone and put the answers together</source>
        <translation>Se preguntó a cada pasaje cercano por separado y se juntaron las respuestas</translation>
    </message>
    <message>
        <source>A newer note says otherwise, so it leads</source>
        <translation>Una nota más reciente dice otra cosa, así que va delante</translation>
    </message>
    <message>
        <source>How the votes fell</source>
        <translation>Cómo se repartieron los votos</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>A vote weighs as much as its answer is likely to be right.</source>
        <translation>Un voto pesa tanto como es probable que su respuesta sea correcta.</translation>
    </message>
    <message>
        <source>How sure it was, step by step</source>
        <translation>Lo segura que estaba, paso a paso</translation>
    </message>
    <message>
        <source>Sureness after each step</source>
        <translation>Certeza tras cada paso</translation>
    </message>
    <message>
        <source>What was read and written</source>
        <translation>Qué se leyó y escribió</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>The answer, looked at closely</source>
        <translation>La respuesta, vista de cerca</translation>
    </message>
    <message>
        <source>Not in the notes</source>
        <translation>No está en las notas</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n otra</numerusform>
            <numerusform>%n otras</numerusform>
        </translation>
    </message>
    <message>
        <source>First pass</source>
        <translation>Primera pasada</translation>
    </message>
    <message>
        <source>In the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>tokens</comment>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Read before and remembered</source>
        <translation>Leídos antes y recordados</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>tokens</comment>
        <translation>Escritos</translation>
    </message>
    <message>
        <source>Thought and hidden</source>
        <translation>Pensados y ocultos</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>tokens</comment>
        <translation>Comprobados</translation>
    </message>
    <message numerus="yes">
        <source>Found %n passages in your notes</source>
        <translation>
            <numerusform>Se encontró %n pasaje en tus notas</numerusform>
            <numerusform>Se encontraron %n pasajes en tus notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>Terminó: {reason}</translation>
    </message>
    <message>
        <source>Answered by {model}</source>
        <translation>Respondido por {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n voto</numerusform>
            <numerusform>%n votos</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows does not let it be changed</source>
        <translation>Windows no permite cambiarlo</translation>
    </message>
    <message>
        <source>Starting with the computer could not be changed ({why}). It stays as it was.</source>
        <translation>No se pudo cambiar el inicio con el equipo ({why}). Queda como estaba.</translation>
    </message>
    <message>
        <source>{key} alone could no longer type. Add Ctrl, Alt or the system key.</source>
        <translation>{key} sola ya no podría escribir. Añade Control, Alt o la tecla del sistema.</translation>
    </message>
    <message>
        <source>Off. “memx capture” opens the small window too; your desktop can give it a key.</source>
        <translation>Apagada. «memx capture» también abre la ventana pequeña; tu escritorio puede darle una tecla.</translation>
    </message>
    <message>
        <source>{key} opens the small window, wherever you are, while MemX runs.</source>
        <translation>{key} abre la ventana pequeña, estés donde estés, mientras MemX está en marcha.</translation>
    </message>
    <message>
        <source>{key} is taken by another program. Choose another key, or give “memx capture” a key of your desktop.</source>
        <translation>Otro programa ya usa {key}. Elige otra tecla, o da a «memx capture» una tecla de tu escritorio.</translation>
    </message>
    <message>
        <source>This keyboard has no {key}. Choose another key.</source>
        <translation>Este teclado no tiene {key}. Elige otra tecla.</translation>
    </message>
    <message>
        <source>This desktop lends no keys to programs. In its own settings, give the command “memx capture” a key.</source>
        <translation>Este escritorio no presta teclas a los programas. En sus propios ajustes, da una tecla a la orden «memx capture».</translation>
    </message>
    <message>
        <source>keyboard key hotkey global capture small window everywhere</source>
        <comment>found by</comment>
        <translation>teclado tecla atajo global capturar ventana pequeña en todas partes</translation>
    </message>
    <message>
        <source>Show the sheet of shortcuts</source>
        <translation>Mostrar la hoja de atajos</translation>
    </message>
    <message>
        <source>notifications messages ready answer download files privacy lock screen</source>
        <comment>found by</comment>
        <translation>notificaciones mensajes lista respuesta descarga archivos privacidad pantalla de bloqueo</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>autostart login boot computer tray background hidden close quit</source>
        <comment>found by</comment>
        <translation>inicio automático sesión arranque equipo bandeja segundo plano cerrar salir</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Inicio y fin</translation>
    </message>
    <message>
        <source>A key opens the small window, wherever you are</source>
        <translation>Una tecla abre la ventana pequeña, estés donde estés</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La tecla</translation>
    </message>
    <message>
        <source>Press the keys that should open the small window</source>
        <translation>Pulsa las teclas que deben abrir la ventana pequeña</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>La tecla habitual</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>Volver a la tecla habitual</translation>
    </message>
    <message>
        <source>Whether the key works</source>
        <translation>Si la tecla funciona</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Tecla:</translation>
    </message>
    <message>
        <source>Tell me when something is ready while I am elsewhere</source>
        <translation>Avisarme cuando algo esté listo mientras estoy en otra parte</translation>
    </message>
    <message>
        <source>An answer that took some time, a model that was fetched, many files that were added. No word of a note, a question or an answer is in it.</source>
        <translation>Una respuesta que tardó un poco, un modelo descargado, muchos archivos añadidos. No contiene ni una palabra de una nota, una pregunta o una respuesta.</translation>
    </message>
    <message>
        <source>Start MemX with the computer, into the tray</source>
        <translation>Iniciar MemX con el equipo, en la bandeja</translation>
    </message>
    <message>
        <source>Start MemX with the computer</source>
        <translation>Iniciar MemX con el equipo</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Quedarse en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Your desktop is asked for {key}.</source>
        <translation>Se pide {key} a tu escritorio.</translation>
    </message>
    <message>
        <source>Your desktop opens the small window: {key}.</source>
        <translation>Tu escritorio abre la ventana pequeña: {key}.</translation>
    </message>
    <message>
        <source>Your desktop has no key for the small window yet. Choose one in the desktop&apos;s settings.</source>
        <translation>Tu escritorio aún no tiene tecla para la ventana pequeña. Elige una en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>Your desktop gave MemX no key. In its own settings, give the command “memx capture” a key.</source>
        <translation>Tu escritorio no dio ninguna tecla a MemX. En sus propios ajustes, da una tecla a la orden «memx capture».</translation>
    </message>
    <message>
        <source>Your desktop has taken the key back. Switch the key off and on to ask for it again.</source>
        <translation>Tu escritorio ha retirado la tecla. Apaga y enciende la tecla para pedirla de nuevo.</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Tu respuesta está lista</translation>
    </message>
    <message>
        <source>Open MemX to read it.</source>
        <translation>Abre MemX para leerla.</translation>
    </message>
    <message>
        <source>The model is here</source>
        <translation>El modelo está aquí</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>No se pudo descargar el modelo</translation>
    </message>
    <message>
        <source>Open MemX to go on.</source>
        <translation>Abre MemX para continuar.</translation>
    </message>
    <message>
        <source>Open MemX to see why.</source>
        <translation>Abre MemX para ver por qué.</translation>
    </message>
    <message>
        <source>Your files have been added</source>
        <translation>Tus archivos se han añadido</translation>
    </message>
    <message>
        <source>Open MemX to see what came in.</source>
        <translation>Abre MemX para ver qué ha entrado.</translation>
    </message>
    <message>
        <source>This note can only be read, so no picture was added.</source>
        <translation>Esta nota solo se puede leer, así que no se añadió ninguna imagen.</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>imagen.png</translation>
    </message>
    <message>
        <source>Another note was opened meanwhile, so {file} was not added.</source>
        <translation>Entretanto se abrió otra nota, así que no se añadió {file}.</translation>
    </message>
    <message>
        <source>The note could not be kept, and so {file} was not added.</source>
        <translation>No se pudo guardar la nota, así que no se añadió {file}.</translation>
    </message>
    <message>
        <source>{why} The picture was not added.</source>
        <translation>{why} No se añadió la imagen.</translation>
    </message>
    <message>
        <source>The file is not there any more. Restore it from a backup.</source>
        <translation>El archivo ya no está. Recupéralo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is not a picture that MemX can show.</source>
        <translation>No es una imagen que MemX pueda mostrar.</translation>
    </message>
    <message>
        <source>Too large to be shown here: {width} × {height} pixels.</source>
        <translation>Demasiado grande para mostrarla aquí: {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>The picture is damaged, or not whole.</source>
        <translation>La imagen está dañada o incompleta.</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MiB.</source>
        <translation>{file} ocupa más de {size}&#xa0;MiB.</translation>
    </message>
    <message>
        <source>{file} could not be read: {why}.</source>
        <translation>No se pudo leer {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a picture that MemX can show.</source>
        <translation>{file} no es una imagen que MemX pueda mostrar.</translation>
    </message>
    <message>
        <source>The picture of the clipboard could not be read.</source>
        <translation>No se pudo leer la imagen del portapapeles.</translation>
    </message>
    <message>
        <source>{picture}. Click opens it.</source>
        <translation>{picture}. Un clic la abre.</translation>
    </message>
    <message>
        <source>Pictures: {names}</source>
        <translation>Imágenes: {names}</translation>
    </message>
    <message>
        <source>No file of this name is kept with the note.</source>
        <translation>Con la nota no se guarda ningún archivo con este nombre.</translation>
    </message>
    <message>
        <source>No program of this desktop opens {file}.</source>
        <translation>Ningún programa de este escritorio abre {file}.</translation>
    </message>
    <message>
        <source>A program that speaks OpenAI&apos;s interface can answer: llama-server, vLLM, Ollama, or one elsewhere.</source>
        <translation>Puede responder un programa que hable la interfaz de OpenAI: llama-server, vLLM, Ollama u otro en otro lugar.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Not needed where the server has one</source>
        <translation>No hace falta si el servidor tiene uno solo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Not needed on most computers of your own</source>
        <translation>No hace falta en la mayoría de tus propios equipos</translation>
    </message>
    <message>
        <source>Allow an unencrypted way (http://) beyond your own network</source>
        <translation>Permitir un camino sin cifrar (http://) más allá de tu propia red</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>La clave se guarda en el llavero de este equipo y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>What leaves this computer with it</source>
        <translation>Qué sale de este equipo con él</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Test the connection; nothing of a note is sent</source>
        <translation>Probar la conexión; no se envía nada de ninguna nota</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Usar este servidor</translation>
    </message>
    <message>
        <source>Answer with this server from now on</source>
        <translation>Responder con este servidor a partir de ahora</translation>
    </message>
    <message>
        <source>The one in the keyring</source>
        <translation>La del llavero</translation>
    </message>
    <message>
        <source>Nothing leaves this computer now.</source>
        <translation>Ahora no sale nada de este equipo.</translation>
    </message>
    <message>
        <source>Asking {address}. That can take a while.</source>
        <translation>Preguntando a {address}. Puede tardar un poco.</translation>
    </message>
    <message>
        <source>May your questions and passages of your notes be sent there?</source>
        <translation>¿Se pueden enviar allí tus preguntas y pasajes de tus notas?</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>Enviarlos allí</translation>
    </message>
    <message>
        <source>It works, and is not used yet. {found}</source>
        <translation>Funciona y aún no se usa. {found}</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Buscando sugerencias</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Añadir al diccionario</translation>
    </message>
    <message>
        <source>Underline misspelt words</source>
        <translation>Subrayar las palabras mal escritas</translation>
    </message>
    <message>
        <source>Looking for dictionaries</source>
        <translation>Buscando diccionarios</translation>
    </message>
    <message>
        <source>No dictionary is installed. MemX uses the Hunspell dictionaries of the system and downloads none. On Debian and Ubuntu, the package hunspell-en-us holds one for English.</source>
        <translation>No hay ningún diccionario instalado. MemX usa los diccionarios Hunspell del sistema y no descarga ninguno. En Debian y Ubuntu, el paquete hunspell-es contiene uno para el español.</translation>
    </message>
    <message>
        <source>A word is right where one of these dictionaries of the system has it.</source>
        <translation>Una palabra es correcta si la tiene uno de estos diccionarios del sistema.</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>Ortografía: {language}</translation>
    </message>
    <message>
        <source>Press Models in the settings to choose another one, or the one that comes with MemX.</source>
        <translation>Pulsa Modelos en los ajustes para elegir otro, o el que viene con MemX.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the sheet Models.</source>
        <translation>Cierra otros programas, o elige un modelo más pequeño en la hoja Modelos.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it again, once it was removed there.</source>
        <translation>La hoja Modelos lo descarga de nuevo, una vez quitado allí.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it ({size}).</source>
        <translation>La hoja Modelos lo descarga ({size}).</translation>
    </message>
    <message>
        <source>The sheet Models names what there is, and takes a file of your own.</source>
        <translation>La hoja Modelos dice qué hay, y acepta un archivo propio.</translation>
    </message>
    <message>
        <source>The sheet Models names what there is.</source>
        <translation>La hoja Modelos dice qué hay.</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address, or allow the unencrypted way if it is safe for other reasons.</source>
        <translation>Usa la dirección https:// del servidor, o permite el camino sin cifrar si es seguro por otras razones.</translation>
    </message>
    <message>
        <source>Write the key into its own field.</source>
        <translation>Escribe la clave en su propio campo.</translation>
    </message>
    <message>
        <source>{what}, or press “Search with the bundled model” in the sheet Models.</source>
        <translation>{what}, o pulsa «Buscar con el modelo incluido» en la hoja Modelos.</translation>
    </message>
    <message>
        <source>Write into the field Model which one of {host} is to answer. It has: {names}.</source>
        <translation>Escribe en el campo Modelo cuál de {host} debe responder. Tiene: {names}.</translation>
    </message>
    <message>
        <source>“Use a server” in the sheet Models says which it has: leave the field Model empty and test it.</source>
        <translation>«Usar un servidor» en la hoja Modelos dice cuáles tiene: deja vacío el campo Modelo y pruébalo.</translation>
    </message>
    <message>
        <source>Give it again with “Use a server” in the sheet Models.</source>
        <translation>Indícala de nuevo con «Usar un servidor» en la hoja Modelos.</translation>
    </message>
    <message>
        <source>Write its name into the field Model to choose it.</source>
        <translation>Escribe su nombre en el campo Modelo para elegirlo.</translation>
    </message>
    <message>
        <source>What has come is kept; try again, and it goes on from there.</source>
        <translation>Lo que ha llegado se conserva; inténtalo de nuevo y seguirá desde ahí.</translation>
    </message>
    <message>
        <source>{percent} % has come and is kept; try again, and it goes on from there.</source>
        <translation>Ha llegado el {percent}&#xa0;% y se conserva; inténtalo de nuevo y seguirá desde ahí.</translation>
    </message>
    <message>
        <source>not in the notes</source>
        <translation>no está en las notas</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>Last question at {level}, thought about longer: {answer}</source>
        <translation>Última pregunta en el nivel {level}, pensada más tiempo: {answer}</translation>
    </message>
    <message>
        <source>Last question at {level}: {seconds} s, {answer}</source>
        <translation>Última pregunta en el nivel {level}: {seconds}&#xa0;s, {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Last question at {level}: {seconds} s, %n samples, {answer}</source>
        <translation>
            <numerusform>Última pregunta en el nivel {level}: {seconds}&#xa0;s, %n muestra, {answer}</numerusform>
            <numerusform>Última pregunta en el nivel {level}: {seconds}&#xa0;s, %n muestras, {answer}</numerusform>
        </translation>
    </message>
    <message>
        <source>{carriers} of the {near} nearest notes have it</source>
        <translation>la tienen {carriers} de las {near} notas más cercanas</translation>
    </message>
    <message>
        <source>all {near} nearest notes have it</source>
        <translation>la tienen las {near} notas más cercanas</translation>
    </message>
    <message>
        <source>both nearest notes have it</source>
        <translation>la tienen las dos notas más cercanas</translation>
    </message>
    <message>
        <source>its word is here, and {reason}</source>
        <translation>su palabra está aquí, y {reason}</translation>
    </message>
    <message>
        <source>Do not suggest this tag for this note</source>
        <translation>No sugerir esta etiqueta para esta nota</translation>
    </message>
    <message>
        <source>Add the tag #{tag}: {reason}</source>
        <translation>Añadir la etiqueta #{tag}: {reason}</translation>
    </message>
    <message>
        <source>Add #{tag} to the note: {reason} (Ctrl+G)</source>
        <translation>Añadir #{tag} a la nota: {reason} (Control+G)</translation>
    </message>
    <message>
        <source>Do not suggest #{tag} for this note</source>
        <translation>No sugerir #{tag} para esta nota</translation>
    </message>
    <message>
        <source>{tag} — {reason}</source>
        <translation>{tag} — {reason}</translation>
    </message>
    <message>
        <source>Tag #{tag} added</source>
        <translation>Etiqueta #{tag} añadida</translation>
    </message>
    <message>
        <source>What you wrote before the notes were open is kept: it is first in the list.</source>
        <translation>Lo que escribió antes de que se abrieran las notas está guardado: es lo primero de la lista.</translation>
    </message>
    <message>
        <source>What you wrote cannot be kept; it is on the clipboard.</source>
        <translation>Lo que escribió no se puede guardar; está en el portapapeles.</translation>
    </message>
    <message>
        <source>What you wrote is kept, and becomes a note when they can be opened.</source>
        <translation>Lo que escribió está guardado y será una nota cuando se puedan abrir.</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>coincidencia exacta</translation>
    </message>
    <message>
        <source>near in meaning</source>
        <translation>parecido en sentido</translation>
    </message>
    <message>
        <source>loosely related</source>
        <translation>relación lejana</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
</context>
</TS>
