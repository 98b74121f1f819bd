<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write</source>
        <comment>group of actions</comment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>write create add</source>
        <comment>found by</comment>
        <translation>schreiben anlegen hinzufügen</translation>
    </message>
    <message>
        <source>New note in the small window</source>
        <translation>Neue Notiz im kleinen Fenster</translation>
    </message>
    <message>
        <source>capture quick jot</source>
        <comment>found by</comment>
        <translation>festhalten schnell notieren</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>import open drop markdown text</source>
        <comment>found by</comment>
        <translation>importieren öffnen ablegen markdown text</translation>
    </message>
    <message>
        <source>Find in this note</source>
        <translation>In dieser Notiz suchen</translation>
    </message>
    <message>
        <source>search text</source>
        <comment>found by</comment>
        <translation>suchen finden text</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Open the link at the caret</source>
        <translation>Den Link an der Einfügemarke öffnen</translation>
    </message>
    <message>
        <source>follow jump go [[</source>
        <comment>found by</comment>
        <translation>folgen springen gehen [[</translation>
    </message>
    <message>
        <source>Open the note in a window of its own</source>
        <translation>Notiz in einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>separate second detach pop out</source>
        <comment>found by</comment>
        <translation>getrennt zweites lösen herauslösen</translation>
    </message>
    <message>
        <source>Add the tag that is suggested</source>
        <translation>Das vorgeschlagene Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>label # hashtag</source>
        <comment>found by</comment>
        <translation>schlagwort etikett # hashtag tag</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Notiz drucken</translation>
    </message>
    <message>
        <source>paper pdf</source>
        <comment>found by</comment>
        <translation>papier pdf</translation>
    </message>
    <message>
        <source>Pin the note to the top, or no longer</source>
        <translation>Notiz oben anheften oder wieder lösen</translation>
    </message>
    <message>
        <source>keep first star</source>
        <comment>found by</comment>
        <translation>behalten oben stern</translation>
    </message>
    <message>
        <source>Hide the note from AI, or no longer</source>
        <translation>Notiz vor der KI verbergen oder wieder zeigen</translation>
    </message>
    <message>
        <source>private privacy secret show</source>
        <comment>found by</comment>
        <translation>privat privatsphäre geheim zeigen</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>remove trash</source>
        <comment>found by</comment>
        <translation>entfernen papierkorb</translation>
    </message>
    <message>
        <source>Undo, also a deletion</source>
        <translation>Rückgängig machen, auch eine Löschung</translation>
    </message>
    <message>
        <source>back</source>
        <comment>found by</comment>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Find and ask</source>
        <comment>group of actions</comment>
        <translation>Finden und fragen</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Suchen oder fragen</translation>
    </message>
    <message>
        <source>find question</source>
        <comment>found by</comment>
        <translation>finden frage</translation>
    </message>
    <message>
        <source>New subject: the next question stands alone</source>
        <translation>Neues Thema: Die nächste Frage steht für sich</translation>
    </message>
    <message>
        <source>topic thread follow clear</source>
        <comment>found by</comment>
        <translation>thema faden folgen leeren</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>asked history again</source>
        <comment>found by</comment>
        <translation>gefragt verlauf noch einmal</translation>
    </message>
    <message>
        <source>Think longer</source>
        <translation>Länger nachdenken</translation>
    </message>
    <message>
        <source>more samples budget</source>
        <comment>found by</comment>
        <translation>mehr proben budget</translation>
    </message>
    <message>
        <source>Why this answer?</source>
        <translation>Warum diese Antwort?</translation>
    </message>
    <message>
        <source>trace votes tokens explain</source>
        <comment>found by</comment>
        <translation>spur stimmen token erklären</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>Antwort mit ihren Quellen kopieren</translation>
    </message>
    <message>
        <source>clipboard</source>
        <comment>found by</comment>
        <translation>zwischenablage</translation>
    </message>
    <message>
        <source>Save the answer as a note</source>
        <translation>Antwort als Notiz speichern</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>found by</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>The answer is right, or take that back</source>
        <translation>Die Antwort ist richtig, oder das zurücknehmen</translation>
    </message>
    <message>
        <source>thumbs up good yes correct</source>
        <comment>found by</comment>
        <translation>daumen hoch gut ja richtig</translation>
    </message>
    <message>
        <source>The answer is wrong, or take that back</source>
        <translation>Die Antwort ist falsch, oder das zurücknehmen</translation>
    </message>
    <message>
        <source>thumbs down bad no incorrect</source>
        <comment>found by</comment>
        <translation>daumen runter schlecht nein falsch</translation>
    </message>
    <message>
        <source>Stop the answer, close it, clear the field</source>
        <translation>Antwort anhalten, schließen, Feld leeren</translation>
    </message>
    <message>
        <source>Look back</source>
        <comment>group of actions</comment>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Related notes, and those that link here</source>
        <translation>Verwandte Notizen und solche, die hierher verweisen</translation>
    </message>
    <message>
        <source>backlinks near similar</source>
        <comment>found by</comment>
        <translation>rückverweise nah ähnlich</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>Frühere Fassungen dieser Notiz</translation>
    </message>
    <message>
        <source>history versions compare restore</source>
        <comment>found by</comment>
        <translation>verlauf versionen vergleichen wiederherstellen</translation>
    </message>
    <message>
        <source>Notes hidden from AI</source>
        <translation>Vor der KI verborgene Notizen</translation>
    </message>
    <message>
        <source>private privacy secret list which</source>
        <comment>found by</comment>
        <translation>privat Datenschutz geheim Liste welche</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>deleted restore empty bin purge</source>
        <comment>found by</comment>
        <translation>gelöscht wiederherstellen leeren endgültig</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>group of actions</comment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Everything MemX can do</source>
        <translation>Alles, was MemX kann</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>preferences options privacy</source>
        <comment>found by</comment>
        <translation>optionen vorlieben datenschutz</translation>
    </message>
    <message>
        <source>Models: what answers, and others</source>
        <translation>Modelle: was antwortet, und andere</translation>
    </message>
    <message>
        <source>download language server remove file gguf memory</source>
        <comment>found by</comment>
        <translation>herunterladen sprache server entfernen datei gguf speicher</translation>
    </message>
    <message>
        <source>How far indexing is, and what failed</source>
        <translation>Wie weit die Indexierung ist und was fehlschlug</translation>
    </message>
    <message>
        <source>status pending failed retry index</source>
        <comment>found by</comment>
        <translation>stand wartend fehlgeschlagen erneut index</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>theme appearance contrast night</source>
        <comment>found by</comment>
        <translation>aussehen design kontrast nacht</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>keys help</source>
        <comment>found by</comment>
        <translation>tasten hilfe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>found by</comment>
        <translation>verlassen schließen</translation>
    </message>
    <message>
        <source>New note, from any program</source>
        <translation>Neue Notiz, aus jedem Programm</translation>
    </message>
    <message>
        <source>The key chosen in the settings</source>
        <translation>Die in den Einstellungen gewählte Taste</translation>
    </message>
    <message>
        <source>Ask, or open the best result</source>
        <translation>Fragen oder den besten Treffer öffnen</translation>
    </message>
    <message>
        <source>Enter in the field</source>
        <translation>Eingabetaste im Feld</translation>
    </message>
    <message>
        <source>Ask, whatever it looks like</source>
        <translation>Fragen, wonach es auch aussieht</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the field</source>
        <translation>Strg+Eingabetaste im Feld</translation>
    </message>
    <message>
        <source>Open the best result of a question, too</source>
        <translation>Auch bei einer Frage den besten Treffer öffnen</translation>
    </message>
    <message>
        <source>Shift+Enter in the field</source>
        <translation>Umschalt+Eingabetaste im Feld</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Zur Liste gehen</translation>
    </message>
    <message>
        <source>Down in the field</source>
        <translation>Pfeil nach unten im Feld</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>Entf in der Liste</translation>
    </message>
    <message>
        <source>What else can be done with a note</source>
        <translation>Was sich noch mit einer Notiz tun lässt</translation>
    </message>
    <message>
        <source>Right click or Menu key in the list</source>
        <translation>Rechtsklick oder Menütaste in der Liste</translation>
    </message>
    <message>
        <source>Close the window of a note</source>
        <translation>Das Fenster einer Notiz schließen</translation>
    </message>
    <message>
        <source>Ctrl+W in it</source>
        <translation>Strg+W darin</translation>
    </message>
    <message>
        <source>Tick the box of the line</source>
        <translation>Das Kästchen der Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the note</source>
        <translation>Strg+Eingabetaste in der Notiz</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Einen Link öffnen</translation>
    </message>
    <message>
        <source>Ctrl+click in the note</source>
        <translation>Strg+Klick in der Notiz</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Ein Bild öffnen</translation>
    </message>
    <message>
        <source>Click on it in the note</source>
        <translation>Klick darauf in der Notiz</translation>
    </message>
    <message>
        <source>Add files or text</source>
        <translation>Dateien oder Text hinzufügen</translation>
    </message>
    <message>
        <source>Drop or paste them</source>
        <translation>Ablegen oder einfügen</translation>
    </message>
    <message>
        <source>New note with what was copied</source>
        <translation>Neue Notiz aus dem Kopierten</translation>
    </message>
    <message>
        <source>Ctrl+V outside a text</source>
        <translation>Strg+V außerhalb eines Textes</translation>
    </message>
    <message>
        <source>Take a note along as Markdown, or link to it</source>
        <translation>Eine Notiz als Markdown mitnehmen oder darauf verweisen</translation>
    </message>
    <message>
        <source>Drag it from the list</source>
        <translation>Aus der Liste ziehen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z in the note</source>
        <translation>Strg+Umschalt+Z in der Notiz</translation>
    </message>
    <message>
        <source>Think less or more</source>
        <translation>Weniger oder mehr nachdenken</translation>
    </message>
    <message>
        <source>Left, Right or 1 to 5 on the slider</source>
        <translation>Links, Rechts oder 1 bis 5 am Regler</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Files being added</source>
        <translation>Dateien, die hinzugefügt werden</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Beiseitegelassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Das Hinzufügen von Dateien anhalten</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, about {seconds} s left</source>
        <translation>{done} von {total}, noch etwa {seconds}&#xa0;s</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>%n Notiz hinzugefügt</numerusform>
            <numerusform>%n Notizen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>%n Notiz geändert</numerusform>
            <numerusform>%n Notizen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>%n beiseitegelassen</numerusform>
            <numerusform>%n beiseitegelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things that happened</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Stopped: {happened}.</source>
        <translation>Angehalten: {happened}.</translation>
    </message>
    <message>
        <source>{happened}.</source>
        <translation>{happened}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders are on the way</source>
        <translation>
            <numerusform>%n Datei oder Ordner ist unterwegs</numerusform>
            <numerusform>%n Dateien und Ordner sind unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>How the question was understood</source>
        <translation>Wie die Frage verstanden wurde</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>Text der Antwort</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Ask again at the next stop of the slider (Ctrl+T)</source>
        <translation>Mit der nächsten Stufe des Reglers noch einmal fragen (Strg+T)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Votes, sureness and tokens as a picture (Ctrl+I)</source>
        <translation>Stimmen, Sicherheit und Token als Bild (Strg+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with sources (Ctrl+Shift+C)</source>
        <translation>Mit Quellen kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Save as note</source>
        <translation>Als Notiz speichern</translation>
    </message>
    <message>
        <source>A note of its own, hidden from AI</source>
        <translation>Eine eigene Notiz, vor der KI verborgen</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Antwort schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Looking in your notes</source>
        <translation>Sieht in Ihren Notizen nach</translation>
    </message>
    <message>
        <source>Thinking longer. Until then, this is the answer of before.</source>
        <translation>Denkt länger nach. Bis dahin gilt die Antwort von vorher.</translation>
    </message>
    <message>
        <source>Reading your notes</source>
        <translation>Liest Ihre Notizen</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Noch nichts gefunden</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Not in your notes, it seems</source>
        <translation>Anscheinend nicht in Ihren Notizen</translation>
    </message>
    <message>
        <source>First thought, {percent} % sure. Looking closer.</source>
        <translation>Erster Gedanke, zu {percent}&#xa0;% sicher. Sieht genauer hin.</translation>
    </message>
    <message>
        <source>{votes} of {samples} samples agree so far</source>
        <translation>Bisher sind sich {votes} von {samples} Proben einig</translation>
    </message>
    <message>
        <source>The closest notes</source>
        <translation>Die nächstliegenden Notizen</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>Aus Ihren Notizen</translation>
    </message>
    <message>
        <source>Stopped. This is the answer of before.</source>
        <translation>Angehalten. Dies ist die Antwort von vorher.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing more is being computed. Ask again whenever you like.</source>
        <translation>Es wird nichts mehr berechnet. Fragen Sie noch einmal, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>{trouble} This is the answer of before.</source>
        <translation>{trouble} Dies ist die Antwort von vorher.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n notes say otherwise</source>
        <translation>
            <numerusform>%n Notiz sagt etwas anderes</numerusform>
            <numerusform>%n Notizen sagen etwas anderes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in your notes</source>
        <translation>Nicht in Ihren Notizen</translation>
    </message>
    <message>
        <source>Notes looked at</source>
        <translation>Angesehene Notizen</translation>
    </message>
    <message>
        <source>Says otherwise: {title}</source>
        <translation>Sagt etwas anderes: {title}</translation>
    </message>
    <message>
        <source>Source {number}: {title}</source>
        <translation>Quelle {number}: {title}</translation>
    </message>
    <message>
        <source>Note: {title}</source>
        <translation>Notiz: {title}</translation>
    </message>
    <message>
        <source>{quote}. {day}. Opens the note there.</source>
        <translation>{quote}. {day}. Öffnet die Notiz an dieser Stelle.</translation>
    </message>
    <message>
        <source>Open the note at these words</source>
        <translation>Notiz an diesen Worten öffnen</translation>
    </message>
    <message numerus="yes">
        <source>{samples} of %n samples</source>
        <translation>
            <numerusform>{samples} von %n Probe</numerusform>
            <numerusform>{samples} von %n Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes on from %n samples</source>
        <translation>
            <numerusform>setzt %n Probe fort</numerusform>
            <numerusform>setzt %n Proben fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, {hidden} hidden</source>
        <translation>
            <numerusform>%n Token, davon {hidden} verborgen</numerusform>
            <numerusform>%n Token, davon {hidden} verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>no model</source>
        <translation>ohne Modell</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>passages went to {place}</source>
        <translation>Textstellen gingen an {place}</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>beendet: {reason}</translation>
    </message>
    <message>
        <source>Understood as: {question}</source>
        <translation>Verstanden als: {question}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: not in the notes with {second}</source>
        <translation>{share} der Stimmen; an zweiter Stelle: nicht in den Notizen mit {second}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: “{text}” with {second}</source>
        <translation>{share} der Stimmen; an zweiter Stelle: „{text}“ mit {second}</translation>
    </message>
    <message>
        <source>No note says this: “{sentence}”</source>
        <translation>Das sagt keine Notiz: „{sentence}“</translation>
    </message>
    <message>
        <source>The answer is from a note of {day}.</source>
        <translation>Die Antwort stammt aus einer Notiz vom {day}.</translation>
    </message>
    <message>
        <source>Another note, of {day}, says: “{text}”</source>
        <translation>Eine andere Notiz, vom {day}, sagt: „{text}“</translation>
    </message>
    <message>
        <source>finds the sentence, no model</source>
        <translation>findet den Satz, ohne Modell</translation>
    </message>
    <message>
        <source>one pass</source>
        <translation>ein Durchgang</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples</source>
        <translation>
            <numerusform>bis zu %n Probe</numerusform>
            <numerusform>bis zu %n Proben</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {time}</source>
        <translation>höchstens {time}</translation>
    </message>
    <message>
        <source>typically {time}, at most {most}</source>
        <translation>meist {time}, höchstens {most}</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may check them against your notes</source>
        <translation>
            <numerusform>bis zu %n Probe, prüft sie vielleicht an Ihren Notizen</numerusform>
            <numerusform>bis zu %n Proben, prüft sie vielleicht an Ihren Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may search again, think longer, try steps</source>
        <translation>
            <numerusform>bis zu %n Probe, sucht vielleicht erneut, denkt länger, geht in Schritten vor</numerusform>
            <numerusform>bis zu %n Proben, sucht vielleicht erneut, denkt länger, geht in Schritten vor</numerusform>
        </translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation>unter 0,1&#xa0;s</translation>
    </message>
    <message>
        <source>Thinking budget: {level}</source>
        <translation>Denkbudget: {level}</translation>
    </message>
    <message>
        <source>How long MemX may think about an answer. Arrow keys or 1 to 5.</source>
        <translation>Wie lange MemX über eine Antwort nachdenken darf. Pfeiltasten oder 1 bis 5.</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>Woran möchten Sie sich erinnern?</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Was die Tasten tun</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Keep the note (Ctrl+Enter)</source>
        <translation>Notiz behalten (Strg+Eingabetaste)</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as a draft. Found by word at once, by meaning {when}.</source>
        <translation>Strg+Eingabetaste behält sie, Esc lässt sie als Entwurf stehen. Über ihre Wörter sofort zu finden, über ihre Bedeutung {when}.</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>Eine neue Notiz</translation>
    </message>
    <message>
        <source>{trouble} What you typed is still here.</source>
        <translation>{trouble} Was Sie geschrieben haben, steht noch hier.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>heute um {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gestern um {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} um {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Close find in note</source>
        <translation>Suche in der Notiz schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>not in this note</source>
        <translation>nicht in dieser Notiz</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>mehr als {count}</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} von {places}</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>Aufschreiben.</translation>
    </message>
    <message>
        <source>Type, paste, close the window. No title, no folder, no save button.</source>
        <translation>Tippen, einfügen, Fenster schließen. Kein Titel, kein Ordner, kein Speichern.</translation>
    </message>
    <message>
        <source>Find it while you type.</source>
        <translation>Beim Tippen finden.</translation>
    </message>
    <message>
        <source>The field above finds words at once, and what means the same a moment later.</source>
        <translation>Das Feld oben findet Wörter sofort und einen Augenblick später, was dasselbe bedeutet.</translation>
    </message>
    <message>
        <source>Ask in plain English.</source>
        <translation>In eigenen Worten fragen.</translation>
    </message>
    <message>
        <source>The answer shows the very sentence it rests on, and how sure it is.</source>
        <translation>Die Antwort zeigt genau den Satz, auf dem sie beruht, und wie sicher sie ist.</translation>
    </message>
    <message>
        <source>Welcome to MemX</source>
        <translation>Willkommen bei MemX</translation>
    </message>
    <message>
        <source>A memory that answers</source>
        <translation>Ein Gedächtnis, das antwortet</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>Alles bleibt auf diesem Computer. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>Die erste Notiz schreiben</translation>
    </message>
    <message>
        <source>Try it with sample notes</source>
        <translation>Mit Beispielnotizen ausprobieren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models: what answers, and larger ones that fit this computer</source>
        <translation>Modelle: was antwortet, und größere, die auf diesen Computer passen</translation>
    </message>
    <message>
        <source>What answers is here already. Larger models that fit this computer can be downloaded.</source>
        <translation>Was antwortet, ist schon da. Größere Modelle, die auf diesen Computer passen, lassen sich herunterladen.</translation>
    </message>
    <message>
        <source>Sample notes being added</source>
        <translation>Beispielnotizen, die hinzugefügt werden</translation>
    </message>
    <message>
        <source>Or simply start typing.</source>
        <translation>Oder einfach lostippen.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n sample notes</source>
        <translation>
            <numerusform>{done} von %n Beispielnotiz</numerusform>
            <numerusform>{done} von %n Beispielnotizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the sample notes</source>
        <translation>Die Beispielnotizen werden hinzugefügt</translation>
    </message>
    <message>
        <source>The notes cannot be opened</source>
        <translation>Die Notizen lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try again to open the notes</source>
        <translation>Noch einmal versuchen, die Notizen zu öffnen</translation>
    </message>
    <message>
        <source>Quit MemX</source>
        <translation>MemX beenden</translation>
    </message>
    <message>
        <source>Library: {folder}</source>
        <translation>Bibliothek: {folder}</translation>
    </message>
    <message>
        <source>a vote would hardly change it</source>
        <translation>eine Abstimmung würde kaum etwas ändern</translation>
    </message>
    <message>
        <source>all samples drawn</source>
        <translation>alle Proben gezogen</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>gathered from {count} passages</source>
        <translation>aus {count} Textstellen zusammengetragen</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>aufgelistet</translation>
    </message>
    <message>
        <source>more samples would not pay</source>
        <translation>weitere Proben würden sich nicht lohnen</translation>
    </message>
    <message>
        <source>no time for another wave</source>
        <translation>keine Zeit für eine weitere Runde</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>quoted instead</source>
        <translation>stattdessen zitiert</translation>
    </message>
    <message>
        <source>somebody else says that of themselves</source>
        <translation>das sagt jemand anderes von sich</translation>
    </message>
    <message>
        <source>sure after again</source>
        <translation>sicher nach nochmaligem Fragen</translation>
    </message>
    <message>
        <source>sure after search</source>
        <translation>sicher nach der Suche</translation>
    </message>
    <message>
        <source>sure after think</source>
        <translation>sicher nach dem Nachdenken</translation>
    </message>
    <message>
        <source>sure after verify</source>
        <translation>sicher nach der Prüfung</translation>
    </message>
    <message>
        <source>sure at once</source>
        <translation>auf Anhieb sicher</translation>
    </message>
    <message>
        <source>the evidence is insufficient</source>
        <translation>die Belege reichen nicht aus</translation>
    </message>
    <message>
        <source>the language model failed ({kind})</source>
        <translation>das Sprachmodell ist ausgefallen ({kind})</translation>
    </message>
    <message>
        <source>the lead cannot be overtaken</source>
        <translation>der Vorsprung ist nicht mehr einzuholen</translation>
    </message>
    <message>
        <source>the model returned nothing</source>
        <translation>das Modell gab nichts zurück</translation>
    </message>
    <message>
        <source>the votes agree</source>
        <translation>die Stimmen sind sich einig</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>die Zeit ist um</translation>
    </message>
    <message>
        <source>too unsure to answer</source>
        <translation>zu unsicher für eine Antwort</translation>
    </message>
    <message>
        <source>votes counted without weights</source>
        <translation>Stimmen ohne Gewichte gezählt</translation>
    </message>
    <message>
        <source>without the verifier, which failed</source>
        <translation>ohne den Prüfer, der ausfiel</translation>
    </message>
    <message>
        <source>without the reading adapter</source>
        <translation>ohne den Leseadapter</translation>
    </message>
    <message>
        <source>went over all {count} notes that match, {some} speak of it</source>
        <translation>alle {count} passenden Notizen durchgesehen, {some} sprechen davon</translation>
    </message>
    <message>
        <source>went over only the first {count} notes that match, {some} speak of it</source>
        <translation>nur die ersten {count} passenden Notizen durchgesehen, {some} sprechen davon</translation>
    </message>
    <message>
        <source>The draft cannot be kept: {why}. The text is still in this window.</source>
        <translation>Der Entwurf kann nicht gespeichert werden: {why}. Der Text steht noch in diesem Fenster.</translation>
    </message>
    <message>
        <source>The library was closed meanwhile. What was saved before is kept.</source>
        <translation>Die Bibliothek wurde inzwischen geschlossen. Was vorher gespeichert war, ist erhalten.</translation>
    </message>
    <message>
        <source>The library {path} is gone. Put it back, then start MemX again.</source>
        <translation>Die Bibliothek {path} ist verschwunden. Legen Sie sie zurück und starten Sie MemX neu.</translation>
    </message>
    <message>
        <source>{path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder.</source>
        <translation>{path} ist eine Datei, eine MemX-Bibliothek aber ist ein Ordner. Nichts wurde geändert. Nennen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>No library can be made at {path}: {why}. Nothing was changed. Name a folder that you may write to.</source>
        <translation>In {path} kann keine Bibliothek angelegt werden: {why}. Nichts wurde geändert. Nennen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Another MemX is upgrading, restoring or repairing the library {path}. Nothing was changed. Try again when it has finished.</source>
        <translation>Ein anderes MemX aktualisiert, repariert oder stellt gerade die Bibliothek {path} wieder her. Nichts wurde geändert. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The library {path} is open in another MemX. Nothing was changed. Close the other one, then try again.</source>
        <translation>Die Bibliothek {path} ist in einem anderen MemX geöffnet. Nichts wurde geändert. Schließen Sie das andere und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {path} could not be brought up to date. Try again.</source>
        <translation>Die Bibliothek {path} konnte nicht auf den neuen Stand gebracht werden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The note is empty, so it was not kept. Write something in it.</source>
        <translation>Die Notiz ist leer und wurde daher nicht gespeichert. Schreiben Sie etwas hinein.</translation>
    </message>
    <message>
        <source>There is no note {id}. Nothing was changed.</source>
        <translation>Es gibt keine Notiz {id}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library {path} was written by an older MemX and must be upgraded, but it cannot be written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>Die Bibliothek {path} stammt von einem älteren MemX und muss aktualisiert werden, kann aber nicht beschrieben werden. Nichts wurde geändert. Machen Sie den Ordner und seine Dateien beschreibbar oder kopieren Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer MemX (schema {found}, this one knows {known}). Nothing was changed. Install the newer MemX to open it.</source>
        <translation>Die Bibliothek {path} stammt von einem neueren MemX (Schema {found}, dieses hier kennt {known}). Nichts wurde geändert. Installieren Sie das neuere MemX, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}. What was saved before is kept, this change is not. Free some space, then save again.</source>
        <translation>Auf dem Datenträger von {path} ist kein Platz mehr. Was vorher gespeichert war, ist erhalten, diese Änderung nicht. Schaffen Sie etwas Platz und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. Nothing more is written to it. Copy its folder to a safe place, then restore a backup.</source>
        <translation>Die Bibliothek {path} ist beschädigt. Es wird nichts mehr hineingeschrieben. Kopieren Sie ihren Ordner an einen sicheren Ort und spielen Sie dann eine Sicherung ein.</translation>
    </message>
    <message>
        <source>{path} is not a MemX library. Nothing was changed. Name another folder.</source>
        <translation>{path} ist keine MemX-Bibliothek. Nichts wurde geändert. Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished.</source>
        <translation>Ein anderes Programm hält die Bibliothek {path} besetzt. Nichts wurde geändert. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The library {path} can be read and not written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>Die Bibliothek {path} kann gelesen, aber nicht beschrieben werden. Nichts wurde geändert. Machen Sie den Ordner und seine Dateien beschreibbar oder kopieren Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>The disk could not be read or written at {path} ({name}). What was saved before is kept. Check the disk, then try again.</source>
        <translation>Der Datenträger konnte bei {path} nicht gelesen oder beschrieben werden ({name}). Was vorher gespeichert war, ist erhalten. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The text is too long to be kept in one note. Nothing was changed. Split it.</source>
        <translation>Der Text ist zu lang für eine einzige Notiz. Nichts wurde geändert. Teilen Sie ihn auf.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. What was saved before is kept.</source>
        <translation>{path} kann nicht benutzt werden: {why}. Was vorher gespeichert war, ist erhalten.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Nothing was imported.</source>
        <translation>Unter {path} ist nichts. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>MemX does not read {ending} files yet</source>
        <translation>MemX liest {ending}-Dateien noch nicht</translation>
    </message>
    <message>
        <source>could not be read: {why}</source>
        <translation>konnte nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>half a character was replaced by �; the note was kept</source>
        <translation>ein halbes Zeichen wurde durch � ersetzt; die Notiz wurde behalten</translation>
    </message>
    <message>
        <source>it was in the trash there</source>
        <translation>sie lag dort im Papierkorb</translation>
    </message>
    <message>
        <source>larger than {size} MiB</source>
        <translation>größer als {size}&#xa0;MiB</translation>
    </message>
    <message>
        <source>longer than {size} MiB</source>
        <translation>länger als {size}&#xa0;MiB</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>the note is empty</source>
        <translation>die Notiz ist leer</translation>
    </message>
    <message>
        <source>There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and try again, it starts afresh.</source>
        <translation>Für das Modell war nicht genug Arbeitsspeicher da, es wurde beendet. Ihre Notizen sind sicher; schließen Sie andere Programme und versuchen Sie es noch einmal, dann startet es neu.</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model. Close other programs and ask again.</source>
        <translation>Für das Sprachmodell ist nicht genug Arbeitsspeicher da. Schließen Sie andere Programme und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{model} {how}. Your notes are safe; try again and it starts afresh.</source>
        <translation>{model} {how}. Ihre Notizen sind sicher; versuchen Sie es noch einmal, dann startet es neu.</translation>
    </message>
    <message>
        <source>The reading adapter is missing: answers come from the model alone. Install MemX again.</source>
        <translation>Der Leseadapter fehlt: Antworten kommen vom Modell allein. Installieren Sie MemX neu.</translation>
    </message>
    <message>
        <source>The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. Install MemX again.</source>
        <translation>Der Leseadapter ist beschädigt oder nicht der, der mit MemX kam: Antworten kommen vom Modell allein. Installieren Sie MemX neu.</translation>
    </message>
    <message>
        <source>The reading adapter does not fit this model or is damaged; the model answers without it.</source>
        <translation>Der Leseadapter passt nicht zu diesem Modell oder ist beschädigt; das Modell antwortet ohne ihn.</translation>
    </message>
    <message>
        <source>The reading adapter could not be used; the model answers without it.</source>
        <translation>Der Leseadapter konnte nicht verwendet werden; das Modell antwortet ohne ihn.</translation>
    </message>
    <message>
        <source>The model&apos;s file has no chat template; prompts are written plainly.</source>
        <translation>Die Modelldatei hat keine Chatvorlage; Eingaben werden als einfacher Text geschrieben.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file leaves the question out; prompts are written plainly.</source>
        <translation>Die Chatvorlage der Modelldatei lässt die Frage aus; Eingaben werden als einfacher Text geschrieben.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file does not end; prompts are written plainly.</source>
        <translation>Die Chatvorlage der Modelldatei kommt zu keinem Ende; Eingaben werden als einfacher Text geschrieben.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file cannot be used; prompts are written plainly.</source>
        <translation>Die Chatvorlage der Modelldatei kann nicht verwendet werden; Eingaben werden als einfacher Text geschrieben.</translation>
    </message>
    <message>
        <source>The embedding model is not there. Word search works without it; install MemX again.</source>
        <translation>Das Einbettungsmodell fehlt. Die Wortsuche geht auch ohne; installieren Sie MemX neu.</translation>
    </message>
    <message>
        <source>The model file {file} is not there. Install the model again.</source>
        <translation>Die Modelldatei {file} fehlt. Installieren Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The model file {file} is damaged or of an unknown kind. Install the model again.</source>
        <translation>Die Modelldatei {file} ist beschädigt oder von unbekannter Art. Installieren Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The bundled model is missing: no {file} in the package {package}. Notes and word search work without it; install MemX again to get it back.</source>
        <translation>Das mitgelieferte Modell fehlt: kein {file} im Paket {package}. Notizen und Wortsuche gehen auch ohne; installieren Sie MemX neu, um es zurückzubekommen.</translation>
    </message>
    <message>
        <source>The question and its notes are {count} tokens, and the model reads at most {most} before it answers. Ask with fewer or shorter notes.</source>
        <translation>Die Frage und ihre Notizen haben {count} Token, das Modell liest aber höchstens {most}, bevor es antwortet. Fragen Sie mit weniger oder kürzeren Notizen.</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit: it needs {need} of memory and {free} are free.</source>
        <translation>{model} passt nicht: Es braucht {need} Arbeitsspeicher, und {free} sind frei.</translation>
    </message>
    <message>
        <source>{model} could not be removed: {why}.</source>
        <translation>{model} konnte nicht entfernt werden: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a whole GGUF file: {why}. Nothing was changed; fetch it again.</source>
        <translation>{file} ist keine vollständige GGUF-Datei: {why}. Nichts wurde geändert; laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: it does not begin with “GGUF”. Nothing was changed.</source>
        <translation>{file} ist keine GGUF-Datei: Sie beginnt nicht mit „GGUF“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{file} is no language model but “{kind}”. Choose the model itself.</source>
        <translation>{file} ist kein Sprachmodell, sondern „{kind}“. Wählen Sie das Modell selbst.</translation>
    </message>
    <message>
        <source>{file} ({kind}) is not a language model that MemX can ask.</source>
        <translation>{file} ({kind}) ist kein Sprachmodell, das MemX fragen kann.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({kind}).</source>
        <translation>Die Modelldatei {file} kann nicht gelesen werden ({kind}).</translation>
    </message>
    <message>
        <source>it answered with a part and did not say which</source>
        <translation>Die Antwort war ein Teil, ohne zu sagen, welcher</translation>
    </message>
    <message>
        <source>it began at another place than it was asked for</source>
        <translation>Die Antwort begann an einer anderen Stelle als verlangt</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>Es kam nicht rechtzeitig eine Antwort</translation>
    </message>
    <message>
        <source>it has a trouble of its own ({code})</source>
        <translation>Dort gibt es eine Störung ({code})</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>Dort wird zu oft gefragt</translation>
    </message>
    <message>
        <source>it sends {total} bytes of a file of {size}</source>
        <translation>Gesendet werden {total} Bytes einer Datei von {size}</translation>
    </message>
    <message>
        <source>it stopped before the end</source>
        <translation>Die Übertragung endete zu früh</translation>
    </message>
    <message>
        <source>the connection failed ({kind})</source>
        <translation>Die Verbindung brach ab ({kind})</translation>
    </message>
    <message>
        <source>{model} could not be fetched from {place}: {why}.</source>
        <translation>{model} konnte nicht von {place} geladen werden: {why}.</translation>
    </message>
    <message>
        <source>{place} refuses {what} ({code}). If it needs an account, set HF_TOKEN.</source>
        <translation>{place} verweigert {what} ({code}). Ist dafür ein Konto nötig, setzen Sie HF_TOKEN.</translation>
    </message>
    <message>
        <source>{what} is not on {place} (404): moved, withdrawn, or not for everybody.</source>
        <translation>{what} gibt es auf {place} nicht (404): verschoben, zurückgezogen oder nicht für alle.</translation>
    </message>
    <message>
        <source>The disk became full while {model} was fetched. What has come is kept; make room, then go on.</source>
        <translation>Der Datenträger wurde voll, während {model} geladen wurde. Was angekommen ist, bleibt erhalten; schaffen Sie Platz und machen Sie weiter.</translation>
    </message>
    <message>
        <source>There is no room for {model}: {more} GB are still to come and {free} GB are free in {path}. Make room; what has come is kept.</source>
        <translation>Für {model} ist kein Platz: {more}&#xa0;GB fehlen noch, und {free}&#xa0;GB sind in {path} frei. Schaffen Sie Platz; was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>What came for {model} was not the right file (its checksum is {found}…, not {wanted}…), so it was deleted. Try again; if it happens again, something on the way changes it.</source>
        <translation>Was für {model} ankam, war nicht die richtige Datei (ihre Prüfsumme ist {found}…, nicht {wanted}…) und wurde daher gelöscht. Versuchen Sie es noch einmal; geschieht es wieder, verändert etwas auf dem Weg die Datei.</translation>
    </message>
    <message>
        <source>Another MemX is fetching {model} at this moment.</source>
        <translation>Ein anderes MemX lädt gerade {model}.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again.</source>
        <translation>HF_HUB_OFFLINE ist hier gesetzt, daher wird nichts geladen. Heben Sie das auf und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?</source>
        <translation>Was {host} gesendet hat, ist nicht die Antwort eines OpenAI-kompatiblen Servers. Stimmt die Adresse, mit /v1?</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server.</source>
        <translation>{host} brach mitten in der Antwort ab. Fragen Sie noch einmal; geschieht es wieder, sehen Sie nach dem Server.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. It may be busy or loading its model; ask again in a while.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet. Vielleicht ist er beschäftigt oder lädt sein Modell; fragen Sie nach einer Weile noch einmal.</translation>
    </message>
    <message>
        <source>The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes.</source>
        <translation>Die Frage und ihre Notizen sind länger, als das Modell auf {host} liest. Fragen Sie mit weniger oder kürzeren Notizen.</translation>
    </message>
    <message>
        <source>{host} refuses this key or this model. Ask whoever runs it.</source>
        <translation>{host} weist diesen Schlüssel oder dieses Modell ab. Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.</source>
        <translation>{host} hat zu viel zu tun, oder Ihr Anteil ist aufgebraucht: Das hat er immer wieder gemeldet. Fragen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (it answered {status}). Look at the server.</source>
        <translation>{host} hat selbst Schwierigkeiten (Antwort {status}). Sehen Sie nach dem Server.</translation>
    </message>
    <message>
        <source>There is no computer in reach by the name of {host}. Is the address right?</source>
        <translation>Unter dem Namen {host} ist kein Computer erreichbar. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Is the server running?</source>
        <translation>Bei {host} antwortet nichts. Läuft der Server?</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted: {why}. Nothing was sent.</source>
        <translation>Dem Zertifikat von {host} ist nicht zu trauen: {why}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The keyring holds no key for this server any more. Choose the server again, or set {variable}.</source>
        <translation>Im Schlüsselbund ist kein Schlüssel mehr für diesen Server. Wählen Sie den Server noch einmal oder setzen Sie {variable}.</translation>
    </message>
    <message>
        <source>Instant</source>
        <comment>thinking budget</comment>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Quick</source>
        <comment>thinking budget</comment>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Balanced</source>
        <comment>thinking budget</comment>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Thorough</source>
        <comment>thinking budget</comment>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Deep</source>
        <comment>thinking budget</comment>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Fast gewiss</translation>
    </message>
    <message>
        <source>Almost certain that they do not say</source>
        <translation>Fast gewiss, dass sie es nicht sagen</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Likely that they do not say</source>
        <translation>Wahrscheinlich sagen sie es nicht</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Unsure that they do not say</source>
        <translation>Unsicher, ob sie es wirklich nicht sagen</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Nur vermutet</translation>
    </message>
    <message>
        <source>A guess that they do not say</source>
        <translation>Nur vermutet, dass sie es nicht sagen</translation>
    </message>
    <message>
        <source>fits</source>
        <comment>a model</comment>
        <translation>passt</translation>
    </message>
    <message>
        <source>tight</source>
        <comment>a model</comment>
        <translation>knapp</translation>
    </message>
    <message>
        <source>won&apos;t fit</source>
        <comment>a model</comment>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Marked: only in the one of now.</source>
        <translation>Durchgestrichen: nur in der früheren Fassung. Markiert: nur in der jetzigen.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Sieht nach</translation>
    </message>
    <message>
        <source>Comparison with the text of now</source>
        <translation>Vergleich mit der jetzigen Fassung</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Wie viel sich unterscheidet</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>Bring the chosen text back</source>
        <translation>Die gewählte Fassung zurückholen</translation>
    </message>
    <message>
        <source>No earlier text of this note is kept. One is kept when a text is changed or removed.</source>
        <translation>Von dieser Notiz ist keine frühere Fassung erhalten. Eine entsteht, wenn Text geändert oder entfernt wird.</translation>
    </message>
    <message>
        <source>The same words as now.</source>
        <translation>Dieselben Wörter wie jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Since then %n words went and {came} came.</source>
        <translation>
            <numerusform>Seitdem ist %n Wort weggefallen, {came} dazugekommen.</numerusform>
            <numerusform>Seitdem sind %n Wörter weggefallen, {came} dazugekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexierung</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept.</source>
        <translation>Jede Notiz wird über ihre Wörter gefunden, sobald sie gespeichert ist.</translation>
    </message>
    <message>
        <source>How far meaning search is</source>
        <translation>Wie weit die Suche nach Bedeutung ist</translation>
    </message>
    <message>
        <source>Not searchable by meaning:</source>
        <translation>Nicht über die Bedeutung zu finden:</translation>
    </message>
    <message>
        <source>Notes that failed</source>
        <translation>Notizen, bei denen es fehlschlug</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>Fehlgeschlagenes noch einmal versuchen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Indexierung anhalten</translation>
    </message>
    <message>
        <source>By word and meaning</source>
        <translation>Über Wort und Bedeutung</translation>
    </message>
    <message>
        <source>Waiting for meaning</source>
        <translation>Wartet auf die Bedeutung</translation>
    </message>
    <message>
        <source>By word only: it failed</source>
        <translation>Nur über Wörter: fehlgeschlagen</translation>
    </message>
    <message>
        <source>By word only: hidden from AI</source>
        <translation>Nur über Wörter: vor der KI verborgen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Indexierung fortsetzen</translation>
    </message>
    <message>
        <source>Paused. Every note is still found by its words; meaning waits until you let it go on.</source>
        <translation>Angehalten. Jede Notiz wird weiter über ihre Wörter gefunden; die Bedeutung wartet, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept, by meaning a little later.</source>
        <translation>Jede Notiz wird über ihre Wörter gefunden, sobald sie gespeichert ist, über ihre Bedeutung etwas später.</translation>
    </message>
    <message>
        <source>A note without words</source>
        <translation>Eine Notiz ohne Wörter</translation>
    </message>
    <message>
        <source>Something went wrong inside MemX. What you wrote is kept; the log names the place.</source>
        <translation>In MemX ist etwas schiefgegangen. Was Sie geschrieben haben, ist erhalten; das Protokoll nennt die Stelle.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>contrast</comment>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <source>Contrast: {choice}</source>
        <translation>Kontrast: {choice}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Language: {choice}</source>
        <translation>Sprache: {choice}</translation>
    </message>
    <message>
        <source>From the next start on. An answer keeps to the language of its question.</source>
        <translation>Ab dem nächsten Start. Eine Antwort richtet sich nach der Sprache ihrer Frage.</translation>
    </message>
    <message>
        <source>What can be done with the note</source>
        <translation>Was sich mit der Notiz tun lässt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In einem eigenen Fenster öffnen</translation>
    </message>
    <message>
        <source>Let AI read it again</source>
        <translation>Die KI wieder lesen lassen</translation>
    </message>
    <message>
        <source>Hide from AI</source>
        <translation>Vor der KI verbergen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>No notes yet.
Write one at the right, or press Ctrl+N.</source>
        <translation>Noch keine Notizen.
Schreiben Sie rechts eine, oder drücken Sie Strg+N.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes found</source>
        <translation>
            <numerusform>%n Notiz gefunden</numerusform>
            <numerusform>%n Notizen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has these words.
Try fewer, or ask a question.</source>
        <translation>Keine Notiz enthält diese Wörter.
Versuchen Sie weniger Wörter oder stellen Sie eine Frage.</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>Was die Liste zeigt</translation>
    </message>
    <message>
        <source>Notes to link to</source>
        <translation>Notizen zum Verlinken</translation>
    </message>
    <message numerus="yes">
        <source>This note is very long (%n characters). A part of it is shown. All of it is kept, searched and asked; it cannot be edited here.</source>
        <translation>
            <numerusform>Diese Notiz ist sehr lang (%n Zeichen). Ein Teil davon wird gezeigt. Alles ist gespeichert und wird durchsucht und befragt; bearbeiten lässt sie sich hier nicht.</numerusform>
            <numerusform>Diese Notiz ist sehr lang (%n Zeichen). Ein Teil davon wird gezeigt. Alles ist gespeichert und wird durchsucht und befragt; bearbeiten lässt sie sich hier nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>New note (Ctrl+N)</source>
        <translation>Neue Notiz (Strg+N)</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here</source>
        <translation>{model}: {percent}&#xa0;% sind da</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here · {left}</source>
        <translation>{model}: {percent}&#xa0;% sind da · {left}</translation>
    </message>
    <message>
        <source>{model} is here, whole and checked.</source>
        <translation>{model} ist da, vollständig und geprüft.</translation>
    </message>
    <message>
        <source>The part of {model} that was here is thrown away.</source>
        <translation>Der Teil von {model}, der da war, ist verworfen.</translation>
    </message>
    <message>
        <source>Paused. The part of {model} that is here is kept, and the download goes on from there.</source>
        <translation>Angehalten. Der Teil von {model}, der da ist, bleibt erhalten; das Herunterladen geht dort weiter.</translation>
    </message>
    <message>
        <source>asking where it is</source>
        <translation>fragt, wo es liegt</translation>
    </message>
    <message>
        <source>the way is broken, trying again</source>
        <translation>der Weg ist unterbrochen, neuer Versuch</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>rests until it is needed</source>
        <translation>ruht, bis es gebraucht wird</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>{model} on {server}</source>
        <translation>{model} auf {server}</translation>
    </message>
    <message>
        <source>Answers: {model}</source>
        <translation>Antworten: {model}</translation>
    </message>
    <message>
        <source>Search by meaning: {model}</source>
        <translation>Suche nach Bedeutung: {model}</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>{size} GiB of memory</source>
        <translation>{size}&#xa0;GiB Arbeitsspeicher</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>Größe noch unbekannt</translation>
    </message>
    <message>
        <source>{fits}, needs {size} GiB of memory</source>
        <translation>{fits}, braucht {size}&#xa0;GiB Arbeitsspeicher</translation>
    </message>
    <message>
        <source>thinks before it answers</source>
        <translation>denkt nach, bevor es antwortet</translation>
    </message>
    <message>
        <source>is being downloaded</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>answers now</source>
        <translation>antwortet jetzt</translation>
    </message>
    <message>
        <source>{percent} % is here</source>
        <translation>{percent}&#xa0;% sind da</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>zum Herunterladen</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>heruntergeladen</translation>
    </message>
    <message>
        <source>your file</source>
        <translation>Ihre Datei</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Weiter herunterladen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation>{size}&#xa0;GiB</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit into this computer&apos;s memory: it needs {needs}, and {free} are free. Download {size} all the same?</source>
        <translation>{model} passt nicht in den Arbeitsspeicher dieses Computers: Es braucht {needs}, und {free} sind frei. Trotzdem {size} herunterladen?</translation>
    </message>
    <message>
        <source>{model} mostly answers better than the small model that came with MemX, and takes longer. It is a download of {size} from {host}; none of your notes are sent. It needs {needs} of memory, and {free} are free.</source>
        <translation>{model} antwortet meist besser als das kleine mitgelieferte Modell und braucht länger. Herunterzuladen sind {size} von {host}; keine Ihrer Notizen wird gesendet. Es braucht {needs} Arbeitsspeicher, und {free} sind frei.</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>dem Hub</translation>
    </message>
    <message>
        <source>The one exception is a download: a model is fetched from {host} when you press the button for it.</source>
        <translation>Die einzige Ausnahme ist das Herunterladen: Ein Modell wird von {host} geholt, wenn Sie die Taste dafür drücken.</translation>
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
        <translation>noch {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>Larger models mostly answer better, and more slowly. Searching stays as it is.</source>
        <translation>Größere Modelle antworten meist besser und langsamer. Die Suche bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Models that could answer</source>
        <translation>Modelle, die antworten könnten</translation>
    </message>
    <message>
        <source>Models in use</source>
        <translation>Benutzte Modelle</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Wie weit das Herunterladen ist</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>Das Herunterladen anhalten</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the download and throw away what has come</source>
        <translation>Das Herunterladen abbrechen und verwerfen, was angekommen ist</translation>
    </message>
    <message>
        <source>Look at models</source>
        <translation>Modelle ansehen</translation>
    </message>
    <message>
        <source>Look at all models</source>
        <translation>Alle Modelle ansehen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>A larger model fits this computer</source>
        <translation>Ein größeres Modell passt auf diesen Computer</translation>
    </message>
    <message>
        <source>{percent} % of a larger model is here</source>
        <translation>{percent}&#xa0;% eines größeren Modells sind da</translation>
    </message>
    <message>
        <source>It mostly answers better than the small model that came with MemX, and takes longer.</source>
        <translation>Es antwortet meist besser als das kleine mitgelieferte Modell und braucht länger.</translation>
    </message>
    <message>
        <source>{model} answers from the next question on.</source>
        <translation>{model} antwortet ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>The sheet of models leads back to the bundled one.</source>
        <translation>Das Blatt der Modelle führt zum mitgelieferten zurück.</translation>
    </message>
    <message>
        <source>It could not be used</source>
        <translation>Es konnte nicht benutzt werden</translation>
    </message>
    <message>
        <source>{model} is being downloaded</source>
        <translation>{model} wird heruntergeladen</translation>
    </message>
    <message>
        <source>The download is paused</source>
        <translation>Das Herunterladen ist angehalten</translation>
    </message>
    <message>
        <source>The download has stopped</source>
        <translation>Das Herunterladen ist stehen geblieben</translation>
    </message>
    <message>
        <source>The download is cancelled</source>
        <translation>Das Herunterladen ist abgebrochen</translation>
    </message>
    <message>
        <source>Not now: do not offer it again</source>
        <translation>Nicht jetzt: nicht noch einmal anbieten</translation>
    </message>
    <message>
        <source>Use the chosen model</source>
        <translation>Das gewählte Modell benutzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen model</source>
        <translation>Das gewählte Modell entfernen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a model file (GGUF)</source>
        <translation>Eine Modelldatei (GGUF) wählen</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Server benutzen</translation>
    </message>
    <message>
        <source>Answer with a language model on a server</source>
        <translation>Mit einem Sprachmodell auf einem Server antworten</translation>
    </message>
    <message>
        <source>Back to the bundled model</source>
        <translation>Zurück zum mitgelieferten Modell</translation>
    </message>
    <message>
        <source>Answer with the bundled model again</source>
        <translation>Wieder mit dem mitgelieferten Modell antworten</translation>
    </message>
    <message>
        <source>Search with the bundled model</source>
        <translation>Mit dem mitgelieferten Modell suchen</translation>
    </message>
    <message>
        <source>Search by meaning with the bundled model again</source>
        <translation>Wieder mit dem mitgelieferten Modell nach Bedeutung suchen</translation>
    </message>
    <message>
        <source>Trying the bundled model.</source>
        <translation>Das mitgelieferte Modell wird ausprobiert.</translation>
    </message>
    <message>
        <source>Every note is read again with the bundled model; until then search goes on as it was.</source>
        <translation>Jede Notiz wird mit dem mitgelieferten Modell neu gelesen; bis dahin geht die Suche weiter wie bisher.</translation>
    </message>
    <message>
        <source>Download it</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Changing the model. A question that is being answered is finished first.</source>
        <translation>Das Modell wird gewechselt. Eine Frage, die gerade beantwortet wird, wird vorher beendet.</translation>
    </message>
    <message>
        <source>It answers from the next question on.</source>
        <translation>Es antwortet ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>{trouble} This computer may become very slow with it.</source>
        <translation>{trouble} Dieser Computer kann damit sehr langsam werden.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Trotzdem benutzen</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. It can be downloaded again.</source>
        <translation>{model} von diesem Computer entfernen? Das macht {size} frei. Es lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. The bundled model answers then. It can be downloaded again.</source>
        <translation>{model} von diesem Computer entfernen? Das macht {size} frei. Dann antwortet das mitgelieferte Modell. Es lässt sich wieder herunterladen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It is removed. The bundled model answers again.</source>
        <translation>Es ist entfernt. Das mitgelieferte Modell antwortet wieder.</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>Es ist entfernt.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Modelldatei wählen</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>This library can only be read. You can search and ask; what you write here would not be kept.</source>
        <translation>Diese Bibliothek kann nur gelesen werden. Sie können suchen und fragen; was Sie hier schreiben, würde nicht gespeichert.</translation>
    </message>
    <message>
        <source>No note is called “{title}”.</source>
        <translation>Keine Notiz heißt „{title}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are kept, and this note with them. Esc keeps it now too.</source>
        <translation>
            <numerusform>%n Bild ist aufbewahrt und diese Notiz mit ihm. Auch Esc behält sie jetzt.</numerusform>
            <numerusform>%n Bilder sind aufbewahrt und diese Notiz mit ihnen. Auch Esc behält sie jetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you pasted is long (%n characters): it is kept as a note of its own, first in the list.</source>
        <translation>
            <numerusform>Was Sie eingefügt haben, ist lang (%n Zeichen): Es ist als eigene Notiz gespeichert, oben in der Liste.</numerusform>
            <numerusform>Was Sie eingefügt haben, ist lang (%n Zeichen): Es ist als eigene Notiz gespeichert, oben in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} What you pasted is not kept; it is still on the clipboard.</source>
        <translation>{trouble} Was Sie eingefügt haben, ist nicht gespeichert; es liegt noch in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>Keeping the %n characters that you pasted as a note of their own.</source>
        <translation>
            <numerusform>Das eingefügte %n Zeichen wird als eigene Notiz gespeichert.</numerusform>
            <numerusform>Die eingefügten %n Zeichen werden als eigene Notiz gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} The note that was open before is not kept; its text is on the clipboard.</source>
        <translation>{trouble} Die Notiz, die vorher offen war, ist nicht gespeichert; ihr Text liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Hidden from AI</source>
        <translation>Vor der KI verborgen</translation>
    </message>
    <message>
        <source>The note could not be printed. It is kept; choose another printer and try again.</source>
        <translation>Die Notiz konnte nicht gedruckt werden. Sie ist erhalten; wählen Sie einen anderen Drucker und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>When the note was written</source>
        <translation>Wann die Notiz geschrieben wurde</translation>
    </message>
    <message>
        <source>Whether the note is saved</source>
        <translation>Ob die Notiz gespeichert ist</translation>
    </message>
    <message>
        <source>Found by its words alone, never a source of an answer (Ctrl+Shift+A)</source>
        <translation>Nur über ihre Wörter zu finden, nie Quelle einer Antwort (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Diese Notiz löschen</translation>
    </message>
    <message>
        <source>Delete this note (Ctrl+Shift+Backspace). It can be undone.</source>
        <translation>Diese Notiz löschen (Strg+Umschalt+Rücktaste). Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>Geschrieben: {when}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>geändert: {when}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write anything. It is kept as you type.</source>
        <translation>Schreiben Sie irgendetwas. Es wird beim Tippen gespeichert.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Nothing that MemX can do now has these words.</source>
        <translation>Nichts, was MemX jetzt tun kann, enthält diese Wörter.</translation>
    </message>
    <message>
        <source>when indexing goes on</source>
        <translation>sobald das Indexieren weitergeht</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich danach</translation>
    </message>
    <message>
        <source>when MemX is open again</source>
        <translation>wenn MemX wieder offen ist</translation>
    </message>
    <message>
        <source>Open MemX</source>
        <translation>MemX öffnen</translation>
    </message>
    <message>
        <source>With the answer of then. Asked again, your notes of now are read.</source>
        <translation>Mit der Antwort von damals. Noch einmal gefragt, werden Ihre jetzigen Notizen gelesen.</translation>
    </message>
    <message>
        <source>Find a question or an answer</source>
        <translation>Eine Frage oder Antwort finden</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Ask the chosen question again</source>
        <translation>Die gewählte Frage noch einmal stellen</translation>
    </message>
    <message>
        <source>No earlier question has these words.</source>
        <translation>Keine frühere Frage enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>Bisher wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>zu {percent}&#xa0;% sicher</translation>
    </message>
    <message>
        <source>You said right</source>
        <translation>Von Ihnen als richtig bewertet</translation>
    </message>
    <message>
        <source>You said wrong</source>
        <translation>Von Ihnen als falsch bewertet</translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>Verwandte Notizen</translation>
    </message>
    <message>
        <source>Notes that link here, then those nearest to it, with what they say.</source>
        <translation>Notizen, die hierher verweisen, dann die nächstliegenden, mit dem, was sie sagen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the chosen note</source>
        <translation>Die gewählte Notiz öffnen</translation>
    </message>
    <message>
        <source>No other note has to do with this one.</source>
        <translation>Keine andere Notiz hat mit dieser zu tun.</translation>
    </message>
    <message>
        <source>Links to this note</source>
        <translation>Verweist auf diese Notiz</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>fast dasselbe</translation>
    </message>
    <message>
        <source>{percent} % near</source>
        <translation>zu {percent}&#xa0;% nah</translation>
    </message>
    <message>
        <source>Searches your notes while you type. Enter asks when it is a question, and opens the best result when it is none. Ctrl+Enter asks and Shift+Enter opens, whatever it is.</source>
        <translation>Durchsucht Ihre Notizen beim Tippen. Die Eingabetaste fragt, wenn es eine Frage ist, und öffnet sonst den besten Treffer. Strg+Eingabetaste fragt und Umschalt+Eingabetaste öffnet in jedem Fall.</translation>
    </message>
    <message>
        <source>Search, or ask a question</source>
        <translation>Suchen oder eine Frage stellen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask your notes</source>
        <translation>Ihre Notizen fragen</translation>
    </message>
    <message>
        <source>Ask your notes (Ctrl+Enter)</source>
        <translation>Ihre Notizen fragen (Strg+Eingabetaste)</translation>
    </message>
    <message>
        <source>What Enter does</source>
        <translation>Was die Eingabetaste tut</translation>
    </message>
    <message>
        <source>Time of the results</source>
        <translation>Zeit der Ergebnisse</translation>
    </message>
    <message>
        <source>Search notes of all times</source>
        <translation>Notizen aller Zeiten durchsuchen</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>Die Frage davor</translation>
    </message>
    <message>
        <source>Start a new subject (Ctrl+Shift+L)</source>
        <translation>Ein neues Thema beginnen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>{time}. Press to search notes of all times.</source>
        <translation>{time}. Drücken, um Notizen aller Zeiten zu durchsuchen.</translation>
    </message>
    <message>
        <source>Follows “{question}”</source>
        <translation>Folgt auf „{question}“</translation>
    </message>
    <message>
        <source>It follows “{question}”. Press to start a new subject.</source>
        <translation>Sie folgt auf „{question}“. Drücken, um ein neues Thema zu beginnen.</translation>
    </message>
    <message>
        <source>Type to search · end with a question to ask</source>
        <translation>Tippen sucht · mit einer Frage am Ende fragt es</translation>
    </message>
    <message>
        <source>Enter asks your notes · Shift+Enter opens the best result</source>
        <translation>Eingabetaste fragt Ihre Notizen · Umschalt+Eingabetaste öffnet den besten Treffer</translation>
    </message>
    <message>
        <source>Enter opens the best result · Ctrl+Enter asks</source>
        <translation>Eingabetaste öffnet den besten Treffer · Strg+Eingabetaste fragt</translation>
    </message>
    <message>
        <source>{time}. Nothing from then: these are of all times</source>
        <translation>{time}. Von damals nichts: diese sind aus allen Zeiten</translation>
    </message>
    <message>
        <source>A note can be hidden from AI (Ctrl+Shift+A while it is open): it is found by its words alone and is never a source of an answer.</source>
        <translation>Eine Notiz lässt sich vor der KI verbergen (Strg+Umschalt+A, während sie offen ist): Dann wird sie nur über ihre Wörter gefunden und ist nie Quelle einer Antwort.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Eine Einstellung finden</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>{notes}. {models}.</source>
        <translation>{notes}. {models}.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are hidden now.</source>
        <translation>
            <numerusform>Derzeit ist %n Notiz verborgen.</numerusform>
            <numerusform>Derzeit sind %n Notizen verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note is hidden now.</source>
        <translation>Derzeit ist keine Notiz verborgen.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>theme light dark system night colours contrast</source>
        <comment>found by</comment>
        <translation>design hell dunkel system nacht farben kontrast</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance: {choice}</source>
        <translation>Aussehen: {choice}</translation>
    </message>
    <message>
        <source>language English German Spanish French Chinese translation</source>
        <comment>found by</comment>
        <translation>sprache deutsch englisch spanisch französisch chinesisch übersetzung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the notes hidden from AI</source>
        <translation>Die vor der KI verborgenen Notizen zeigen</translation>
    </message>
    <message>
        <source>misspelt words dictionary languages underline check</source>
        <comment>found by</comment>
        <translation>falsch geschriebene wörter wörterbuch sprachen unterstreichen prüfung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>label hashtag # suggest offer</source>
        <comment>found by</comment>
        <translation>etikett hashtag tag # vorschlagen vorschlag anbieten</translation>
    </message>
    <message>
        <source>Suggest tags that the nearest notes have</source>
        <translation>Schlagwörter vorschlagen, die die nächstliegenden Notizen haben</translation>
    </message>
    <message>
        <source>meaning pause paused failed retry embed models memory download language server</source>
        <comment>found by</comment>
        <translation>bedeutung pause angehalten fehlgeschlagen erneut einbetten modelle speicher herunterladen sprache server</translation>
    </message>
    <message>
        <source>Indexing and models</source>
        <translation>Indexierung und Modelle</translation>
    </message>
    <message>
        <source>Make new notes searchable by meaning as they come</source>
        <translation>Neue Notizen gleich über ihre Bedeutung auffindbar machen</translation>
    </message>
    <message>
        <source>How far it is, and what failed</source>
        <translation>Wie weit sie ist und was fehlschlug</translation>
    </message>
    <message>
        <source>Show the sheet of indexing</source>
        <translation>Das Blatt der Indexierung zeigen</translation>
    </message>
    <message>
        <source>Show the sheet of models</source>
        <translation>Das Blatt der Modelle zeigen</translation>
    </message>
    <message>
        <source>leaves computer network internet hidden hide ai folder where library</source>
        <comment>found by</comment>
        <translation>verlässt computer netz internet verborgen verbergen ki ordner wo bibliothek</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Your notes: {folder}</source>
        <translation>Ihre Notizen: {folder}</translation>
    </message>
    <message>
        <source>Where your notes are</source>
        <translation>Wo Ihre Notizen liegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>Schließen: {title}</translation>
    </message>
    <message>
        <source>Where you are</source>
        <comment>group of actions</comment>
        <translation>Wo man gerade ist</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searchable by word, {done} of %n notes by meaning</source>
        <translation>
            <numerusform>über Wörter zu finden, {done} von %n Notiz über die Bedeutung</numerusform>
            <numerusform>über Wörter zu finden, {done} von %n Notizen über die Bedeutung</numerusform>
        </translation>
    </message>
    <message>
        <source>searchable by word and meaning</source>
        <translation>über Wort und Bedeutung zu finden</translation>
    </message>
    <message numerus="yes">
        <source>%n by word only</source>
        <translation>
            <numerusform>%n nur über Wörter</numerusform>
            <numerusform>%n nur über Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>No meaning search: {why}</source>
        <translation>Keine Suche nach Bedeutung: {why}</translation>
    </message>
    <message>
        <source>No answers: {why}</source>
        <translation>Keine Antworten: {why}</translation>
    </message>
    <message>
        <source>Answers come from {server}</source>
        <translation>Antworten kommen von {server}</translation>
    </message>
    <message>
        <source>Models are starting</source>
        <translation>Die Modelle starten</translation>
    </message>
    <message>
        <source>Models ready</source>
        <translation>Modelle bereit</translation>
    </message>
    <message>
        <source>Models ready: {why}</source>
        <translation>Modelle bereit: {why}</translation>
    </message>
    <message>
        <source>Models rest until needed</source>
        <translation>Modelle ruhen, bis sie gebraucht werden</translation>
    </message>
    <message>
        <source>Notes and index</source>
        <translation>Notizen und Index</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation>Alle Tastenkürzel (F1)</translation>
    </message>
    <message>
        <source>{notes}. Shows how far indexing is.</source>
        <translation>{notes}. Zeigt, wie weit die Indexierung ist.</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>{choice}. Click to change.</source>
        <translation>{choice}. Klicken, um zu wechseln.</translation>
    </message>
    <message>
        <source>{models}. Shows the models.</source>
        <translation>{models}. Zeigt die Modelle.</translation>
    </message>
    <message>
        <source>Models: {models}</source>
        <translation>Modelle: {models}</translation>
    </message>
    <message>
        <source>Shows the models</source>
        <translation>Zeigt die Modelle</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>The answer is right</source>
        <translation>Die Antwort ist richtig</translation>
    </message>
    <message>
        <source>Right: later answers are surer. Press again to take it back.</source>
        <translation>Richtig: Spätere Antworten werden sicherer. Noch einmal drücken nimmt es zurück.</translation>
    </message>
    <message>
        <source>The answer is wrong</source>
        <translation>Die Antwort ist falsch</translation>
    </message>
    <message>
        <source>Wrong: later answers are less sure. Press again to take it back.</source>
        <translation>Falsch: Spätere Antworten werden unsicherer. Noch einmal drücken nimmt es zurück.</translation>
    </message>
    <message>
        <source>Only notes {time} (from “{phrase}”)</source>
        <translation>Nur Notizen {time} (wegen „{phrase}“)</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit dem {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis zum {day}</translation>
    </message>
    <message>
        <source>of any time</source>
        <translation>aus beliebiger Zeit</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>von {year}</translation>
    </message>
    <message>
        <source>of {first} to {last}</source>
        <translation>von {first} bis {last}</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>von {month}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>vom {day}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>vom {first} bis zum {last}</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n days, in no search and no answer. Until then any of them can come back.</source>
        <translation>
            <numerusform>%n Tag lang aufbewahrt, in keiner Suche und keiner Antwort. Bis dahin kann jede zurückkommen.</numerusform>
            <numerusform>%n Tage lang aufbewahrt, in keiner Suche und keiner Antwort. Bis dahin kann jede zurückkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>Gelöschte Notizen</translation>
    </message>
    <message>
        <source>Empty trash now</source>
        <translation>Papierkorb jetzt leeren</translation>
    </message>
    <message>
        <source>Empty the trash now</source>
        <translation>Den Papierkorb jetzt leeren</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring the chosen note back</source>
        <translation>Die gewählte Notiz zurückholen</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes for good, with all earlier texts? This cannot be undone.</source>
        <translation>
            <numerusform>%n Notiz mit allen früheren Fassungen endgültig entfernen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Notizen mit allen früheren Fassungen endgültig entfernen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes</source>
        <translation>
            <numerusform>%n Notiz entfernen</numerusform>
            <numerusform>%n Notizen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>the notes in the trash</comment>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are removed for good.</source>
        <translation>
            <numerusform>%n Notiz ist endgültig entfernt.</numerusform>
            <numerusform>%n Notizen sind endgültig entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty note</source>
        <translation>Eine leere Notiz</translation>
    </message>
    <message>
        <source>goes at one of the next starts</source>
        <translation>verschwindet bei einem der nächsten Starts</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>weniger als ein Tag</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Die Löschung rückgängig machen</translation>
    </message>
    <message>
        <source>Bring the note back (Ctrl+Z)</source>
        <translation>Die Notiz zurückholen (Strg+Z)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss the offer to undo</source>
        <translation>Das Angebot zum Rückgängigmachen ausblenden</translation>
    </message>
    <message>
        <source>an empty note</source>
        <translation>eine leere Notiz</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Die Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Take the change back (Ctrl+Z)</source>
        <translation>Die Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>„{title}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Deleted “{title}” and %n before</source>
        <translation>
            <numerusform>„{title}“ und %n davor gelöscht</numerusform>
            <numerusform>„{title}“ und %n davor gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and nobody counts what you do.</source>
        <translation>Nichts verlässt diesen Computer. Gesucht und geantwortet wird hier; MemX öffnet keine Verbindung nach irgendwohin, und niemand zählt, was Sie tun.</translation>
    </message>
    <message>
        <source>Questions are answered by a server on this computer ({place}). Your notes stay on it, as long as that server keeps them on it.</source>
        <translation>Fragen beantwortet ein Server auf diesem Computer ({place}). Ihre Notizen bleiben hier, solange jener Server sie hier lässt.</translation>
    </message>
    <message>
        <source>As you chose, each question and the passages found for it go to the model at {place}. Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent.</source>
        <translation>Wie von Ihnen gewählt, gehen jede Frage und die dazu gefundenen Textstellen an das Modell auf {place}. Sonst verlässt nichts diesen Computer: Gesucht wird hier, und vor der KI verborgene Notizen werden nie gesendet.</translation>
    </message>
    <message>
        <source>Looked for the sentence itself, without a model</source>
        <translation>Nach dem Satz selbst gesucht, ohne Modell</translation>
    </message>
    <message>
        <source>Kept what others say of themselves apart from the one you asked about</source>
        <translation>Was andere von sich sagen, getrennt gehalten von der Person, nach der gefragt war</translation>
    </message>
    <message>
        <source>Read the question closely with each near passage</source>
        <translation>Die Frage mit jeder nahen Textstelle genau gelesen</translation>
    </message>
    <message>
        <source>Took the words that this close reading liked best</source>
        <translation>Die Worte genommen, die bei diesem genauen Lesen am besten passten</translation>
    </message>
    <message>
        <source>Was sure enough of it before asking the model</source>
        <translation>War sich dessen sicher genug, ohne das Modell zu fragen</translation>
    </message>
    <message>
        <source>Read the nearest passages and answered once</source>
        <translation>Die nächstliegenden Textstellen gelesen und einmal geantwortet</translation>
    </message>
    <message>
        <source>Drew more answers and counted what they say</source>
        <translation>Weitere Antworten gezogen und gezählt, was sie sagen</translation>
    </message>
    <message>
        <source>Went on from the votes that were cast before</source>
        <translation>Bei den Stimmen weitergemacht, die vorher abgegeben wurden</translation>
    </message>
    <message>
        <source>Counted over every note that matches</source>
        <translation>Über alle passenden Notizen gezählt</translation>
    </message>
    <message>
        <source>Asked each near passage alone and put the answers together</source>
        <translation>Jede nahe Textstelle einzeln befragt und die Antworten zusammengesetzt</translation>
    </message>
    <message>
        <source>A newer note says otherwise, so it leads</source>
        <translation>Eine neuere Notiz sagt es anders, daher führt sie</translation>
    </message>
    <message>
        <source>How the votes fell</source>
        <translation>Wie die Stimmen ausfielen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>A vote weighs as much as its answer is likely to be right.</source>
        <translation>Eine Stimme wiegt so viel, wie ihre Antwort wahrscheinlich richtig ist.</translation>
    </message>
    <message>
        <source>How sure it was, step by step</source>
        <translation>Wie sicher es war, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Sureness after each step</source>
        <translation>Sicherheit nach jedem Schritt</translation>
    </message>
    <message>
        <source>What was read and written</source>
        <translation>Was gelesen und geschrieben wurde</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The answer, looked at closely</source>
        <translation>Die Antwort, genau betrachtet</translation>
    </message>
    <message>
        <source>Not in the notes</source>
        <translation>Nicht in den Notizen</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>First pass</source>
        <translation>Erster Durchgang</translation>
    </message>
    <message>
        <source>In the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>tokens</comment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read before and remembered</source>
        <translation>Vorher gelesen und gemerkt</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>tokens</comment>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Thought and hidden</source>
        <translation>Gedacht und verborgen</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>tokens</comment>
        <translation>Geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Found %n passages in your notes</source>
        <translation>
            <numerusform>%n Textstelle in Ihren Notizen gefunden</numerusform>
            <numerusform>%n Textstellen in Ihren Notizen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>Beendet: {reason}</translation>
    </message>
    <message>
        <source>Answered by {model}</source>
        <translation>Beantwortet von {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows does not let it be changed</source>
        <translation>Windows lässt die Änderung nicht zu</translation>
    </message>
    <message>
        <source>Starting with the computer could not be changed ({why}). It stays as it was.</source>
        <translation>Der Start mit dem Computer ließ sich nicht ändern ({why}). Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>{key} alone could no longer type. Add Ctrl, Alt or the system key.</source>
        <translation>{key} allein könnte nicht mehr tippen. Nehmen Sie Strg, Alt oder die Systemtaste dazu.</translation>
    </message>
    <message>
        <source>Off. “memx capture” opens the small window too; your desktop can give it a key.</source>
        <translation>Aus. Auch „memx capture“ öffnet das kleine Fenster; Ihr Desktop kann ihm eine Taste geben.</translation>
    </message>
    <message>
        <source>{key} opens the small window, wherever you are, while MemX runs.</source>
        <translation>{key} öffnet das kleine Fenster, wo Sie auch sind, solange MemX läuft.</translation>
    </message>
    <message>
        <source>{key} is taken by another program. Choose another key, or give “memx capture” a key of your desktop.</source>
        <translation>{key} ist von einem anderen Programm belegt. Wählen Sie eine andere Taste oder geben Sie „memx capture“ eine Taste Ihres Desktops.</translation>
    </message>
    <message>
        <source>This keyboard has no {key}. Choose another key.</source>
        <translation>Diese Tastatur hat kein {key}. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>This desktop lends no keys to programs. In its own settings, give the command “memx capture” a key.</source>
        <translation>Dieser Desktop überlässt Programmen keine Tasten. Geben Sie dem Befehl „memx capture“ in dessen Einstellungen eine Taste.</translation>
    </message>
    <message>
        <source>keyboard key hotkey global capture small window everywhere</source>
        <comment>found by</comment>
        <translation>tastatur taste kürzel global festhalten kleines fenster überall</translation>
    </message>
    <message>
        <source>Show the sheet of shortcuts</source>
        <translation>Die Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>notifications messages ready answer download files privacy lock screen</source>
        <comment>found by</comment>
        <translation>benachrichtigungen meldungen fertig antwort herunterladen dateien datenschutz sperrbildschirm</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>autostart login boot computer tray background hidden close quit</source>
        <comment>found by</comment>
        <translation>autostart anmelden hochfahren computer infobereich hintergrund schließen beenden</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start und Ende</translation>
    </message>
    <message>
        <source>A key opens the small window, wherever you are</source>
        <translation>Eine Taste öffnet das kleine Fenster, wo Sie auch sind</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Die Taste</translation>
    </message>
    <message>
        <source>Press the keys that should open the small window</source>
        <translation>Die Tasten drücken, die das kleine Fenster öffnen sollen</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>Die übliche Taste</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>Zurück zur üblichen Taste</translation>
    </message>
    <message>
        <source>Whether the key works</source>
        <translation>Ob die Taste funktioniert</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Taste:</translation>
    </message>
    <message>
        <source>Tell me when something is ready while I am elsewhere</source>
        <translation>Mitteilen, wenn etwas fertig ist, während ich woanders bin</translation>
    </message>
    <message>
        <source>An answer that took some time, a model that was fetched, many files that were added. No word of a note, a question or an answer is in it.</source>
        <translation>Eine Antwort, die etwas gedauert hat, ein geladenes Modell, viele hinzugefügte Dateien. Kein Wort einer Notiz, Frage oder Antwort steht darin.</translation>
    </message>
    <message>
        <source>Start MemX with the computer, into the tray</source>
        <translation>MemX mit dem Computer starten, in den Infobereich</translation>
    </message>
    <message>
        <source>Start MemX with the computer</source>
        <translation>MemX mit dem Computer starten</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Your desktop is asked for {key}.</source>
        <translation>Ihr Desktop wird um {key} gebeten.</translation>
    </message>
    <message>
        <source>Your desktop opens the small window: {key}.</source>
        <translation>Ihr Desktop öffnet das kleine Fenster: {key}.</translation>
    </message>
    <message>
        <source>Your desktop has no key for the small window yet. Choose one in the desktop&apos;s settings.</source>
        <translation>Ihr Desktop hat noch keine Taste für das kleine Fenster. Wählen Sie eine in dessen Einstellungen.</translation>
    </message>
    <message>
        <source>Your desktop gave MemX no key. In its own settings, give the command “memx capture” a key.</source>
        <translation>Ihr Desktop hat MemX keine Taste gegeben. Geben Sie dem Befehl „memx capture“ in dessen Einstellungen eine Taste.</translation>
    </message>
    <message>
        <source>Your desktop has taken the key back. Switch the key off and on to ask for it again.</source>
        <translation>Ihr Desktop hat die Taste zurückgenommen. Schalten Sie die Taste aus und wieder ein, um sie noch einmal zu erbitten.</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Ihre Antwort ist fertig</translation>
    </message>
    <message>
        <source>Open MemX to read it.</source>
        <translation>Öffnen Sie MemX, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The model is here</source>
        <translation>Das Modell ist da</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>Das Modell konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Open MemX to go on.</source>
        <translation>Öffnen Sie MemX, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Open MemX to see why.</source>
        <translation>Öffnen Sie MemX, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Your files have been added</source>
        <translation>Ihre Dateien sind hinzugefügt</translation>
    </message>
    <message>
        <source>Open MemX to see what came in.</source>
        <translation>Öffnen Sie MemX, um zu sehen, was dazugekommen ist.</translation>
    </message>
    <message>
        <source>This note can only be read, so no picture was added.</source>
        <translation>Diese Notiz kann nur gelesen werden, daher wurde kein Bild hinzugefügt.</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>bild.png</translation>
    </message>
    <message>
        <source>Another note was opened meanwhile, so {file} was not added.</source>
        <translation>Inzwischen wurde eine andere Notiz geöffnet, daher wurde {file} nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The note could not be kept, and so {file} was not added.</source>
        <translation>Die Notiz konnte nicht gespeichert werden, daher wurde {file} nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>{why} The picture was not added.</source>
        <translation>{why} Das Bild wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The file is not there any more. Restore it from a backup.</source>
        <translation>Die Datei ist nicht mehr da. Holen Sie sie aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <source>This is not a picture that MemX can show.</source>
        <translation>Das ist kein Bild, das MemX zeigen kann.</translation>
    </message>
    <message>
        <source>Too large to be shown here: {width} × {height} pixels.</source>
        <translation>Zu groß, um hier gezeigt zu werden: {width} × {height} Pixel.</translation>
    </message>
    <message>
        <source>The picture is damaged, or not whole.</source>
        <translation>Das Bild ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MiB.</source>
        <translation>{file} ist größer als {size}&#xa0;MiB.</translation>
    </message>
    <message>
        <source>{file} could not be read: {why}.</source>
        <translation>{file} konnte nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a picture that MemX can show.</source>
        <translation>{file} ist kein Bild, das MemX zeigen kann.</translation>
    </message>
    <message>
        <source>The picture of the clipboard could not be read.</source>
        <translation>Das Bild der Zwischenablage konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{picture}. Click opens it.</source>
        <translation>{picture}. Ein Klick öffnet es.</translation>
    </message>
    <message>
        <source>Pictures: {names}</source>
        <translation>Bilder: {names}</translation>
    </message>
    <message>
        <source>No file of this name is kept with the note.</source>
        <translation>Mit der Notiz ist keine Datei dieses Namens gespeichert.</translation>
    </message>
    <message>
        <source>No program of this desktop opens {file}.</source>
        <translation>Kein Programm dieses Desktops öffnet {file}.</translation>
    </message>
    <message>
        <source>A program that speaks OpenAI&apos;s interface can answer: llama-server, vLLM, Ollama, or one elsewhere.</source>
        <translation>Antworten kann ein Programm, das OpenAIs Schnittstelle spricht: llama-server, vLLM, Ollama oder eines anderswo.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not needed where the server has one</source>
        <translation>Nicht nötig, wenn der Server nur eines hat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Not needed on most computers of your own</source>
        <translation>Auf den meisten eigenen Computern nicht nötig</translation>
    </message>
    <message>
        <source>Allow an unencrypted way (http://) beyond your own network</source>
        <translation>Einen unverschlüsselten Weg (http://) über das eigene Netz hinaus zulassen</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers und nirgends sonst.</translation>
    </message>
    <message>
        <source>What leaves this computer with it</source>
        <translation>Was damit diesen Computer verlässt</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Test the connection; nothing of a note is sent</source>
        <translation>Die Verbindung testen; von Notizen wird nichts gesendet</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Diesen Server benutzen</translation>
    </message>
    <message>
        <source>Answer with this server from now on</source>
        <translation>Von jetzt an mit diesem Server antworten</translation>
    </message>
    <message>
        <source>The one in the keyring</source>
        <translation>Der aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Nothing leaves this computer now.</source>
        <translation>Derzeit verlässt nichts diesen Computer.</translation>
    </message>
    <message>
        <source>Asking {address}. That can take a while.</source>
        <translation>{address} wird gefragt. Das kann etwas dauern.</translation>
    </message>
    <message>
        <source>May your questions and passages of your notes be sent there?</source>
        <translation>Dürfen Ihre Fragen und Textstellen Ihrer Notizen dorthin gesendet werden?</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>It works, and is not used yet. {found}</source>
        <translation>Es funktioniert und wird noch nicht benutzt. {found}</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Sucht Vorschläge</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Zum Wörterbuch hinzufügen</translation>
    </message>
    <message>
        <source>Underline misspelt words</source>
        <translation>Falsch geschriebene Wörter unterstreichen</translation>
    </message>
    <message>
        <source>Looking for dictionaries</source>
        <translation>Sucht Wörterbücher</translation>
    </message>
    <message>
        <source>No dictionary is installed. MemX uses the Hunspell dictionaries of the system and downloads none. On Debian and Ubuntu, the package hunspell-en-us holds one for English.</source>
        <translation>Es ist kein Wörterbuch installiert. MemX benutzt die Hunspell-Wörterbücher des Systems und lädt keine herunter. Unter Debian und Ubuntu enthält das Paket hunspell-de-de eines für Deutsch.</translation>
    </message>
    <message>
        <source>A word is right where one of these dictionaries of the system has it.</source>
        <translation>Ein Wort ist richtig, wenn eines dieser Wörterbücher des Systems es enthält.</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>Rechtschreibung: {language}</translation>
    </message>
    <message>
        <source>Press Models in the settings to choose another one, or the one that comes with MemX.</source>
        <translation>Mit „Modelle“ in den Einstellungen wählen Sie ein anderes oder das mitgelieferte.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the sheet Models.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie im Blatt „Modelle“ ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it again, once it was removed there.</source>
        <translation>Das Blatt „Modelle“ lädt es neu, sobald es dort entfernt wurde.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it ({size}).</source>
        <translation>Das Blatt „Modelle“ lädt es herunter ({size}).</translation>
    </message>
    <message>
        <source>The sheet Models names what there is, and takes a file of your own.</source>
        <translation>Das Blatt „Modelle“ nennt, was es gibt, und nimmt eine eigene Datei.</translation>
    </message>
    <message>
        <source>The sheet Models names what there is.</source>
        <translation>Das Blatt „Modelle“ nennt, was es gibt.</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address, or allow the unencrypted way if it is safe for other reasons.</source>
        <translation>Nehmen Sie die https://-Adresse des Servers, oder lassen Sie den unverschlüsselten Weg zu, wenn er aus anderen Gründen sicher ist.</translation>
    </message>
    <message>
        <source>Write the key into its own field.</source>
        <translation>Schreiben Sie den Schlüssel in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>{what}, or press “Search with the bundled model” in the sheet Models.</source>
        <translation>{what}, oder drücken Sie „Mit dem mitgelieferten Modell suchen“ im Blatt „Modelle“.</translation>
    </message>
    <message>
        <source>Write into the field Model which one of {host} is to answer. It has: {names}.</source>
        <translation>Schreiben Sie in das Feld „Modell“, welches von {host} antworten soll. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>“Use a server” in the sheet Models says which it has: leave the field Model empty and test it.</source>
        <translation>„Server benutzen“ im Blatt „Modelle“ sagt, welche er hat: Lassen Sie das Feld „Modell“ leer und testen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>Give it again with “Use a server” in the sheet Models.</source>
        <translation>Geben Sie ihn mit „Server benutzen“ im Blatt „Modelle“ noch einmal ein.</translation>
    </message>
    <message>
        <source>Write its name into the field Model to choose it.</source>
        <translation>Schreiben Sie seinen Namen in das Feld „Modell“, um es zu wählen.</translation>
    </message>
    <message>
        <source>What has come is kept; try again, and it goes on from there.</source>
        <translation>Was angekommen ist, bleibt erhalten; versuchen Sie es noch einmal, dann geht es dort weiter.</translation>
    </message>
    <message>
        <source>{percent} % has come and is kept; try again, and it goes on from there.</source>
        <translation>{percent}&#xa0;% sind angekommen und bleiben erhalten; versuchen Sie es noch einmal, dann geht es dort weiter.</translation>
    </message>
    <message>
        <source>not in the notes</source>
        <translation>nicht in den Notizen</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>Last question at {level}, thought about longer: {answer}</source>
        <translation>Letzte Frage auf der Stufe {level}, länger nachgedacht: {answer}</translation>
    </message>
    <message>
        <source>Last question at {level}: {seconds} s, {answer}</source>
        <translation>Letzte Frage auf der Stufe {level}: {seconds}&#xa0;s, {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Last question at {level}: {seconds} s, %n samples, {answer}</source>
        <translation>
            <numerusform>Letzte Frage auf der Stufe {level}: {seconds}&#xa0;s, %n Probe, {answer}</numerusform>
            <numerusform>Letzte Frage auf der Stufe {level}: {seconds}&#xa0;s, %n Proben, {answer}</numerusform>
        </translation>
    </message>
    <message>
        <source>{carriers} of the {near} nearest notes have it</source>
        <translation>{carriers} der {near} nächstliegenden Notizen haben es</translation>
    </message>
    <message>
        <source>all {near} nearest notes have it</source>
        <translation>alle {near} nächstliegenden Notizen haben es</translation>
    </message>
    <message>
        <source>both nearest notes have it</source>
        <translation>beide nächstliegenden Notizen haben es</translation>
    </message>
    <message>
        <source>its word is here, and {reason}</source>
        <translation>das Wort steht hier, und {reason}</translation>
    </message>
    <message>
        <source>Do not suggest this tag for this note</source>
        <translation>Dieses Schlagwort für diese Notiz nicht vorschlagen</translation>
    </message>
    <message>
        <source>Add the tag #{tag}: {reason}</source>
        <translation>Das Schlagwort #{tag} hinzufügen: {reason}</translation>
    </message>
    <message>
        <source>Add #{tag} to the note: {reason} (Ctrl+G)</source>
        <translation>#{tag} zur Notiz hinzufügen: {reason} (Strg+G)</translation>
    </message>
    <message>
        <source>Do not suggest #{tag} for this note</source>
        <translation>#{tag} für diese Notiz nicht vorschlagen</translation>
    </message>
    <message>
        <source>{tag} — {reason}</source>
        <translation>{tag} – {reason}</translation>
    </message>
    <message>
        <source>Tag #{tag} added</source>
        <translation>Schlagwort #{tag} hinzugefügt</translation>
    </message>
    <message>
        <source>What you wrote before the notes were open is kept: it is first in the list.</source>
        <translation>Was Sie schrieben, bevor die Notizen geöffnet waren, ist aufbewahrt: Es steht an erster Stelle der Liste.</translation>
    </message>
    <message>
        <source>What you wrote cannot be kept; it is on the clipboard.</source>
        <translation>Was Sie schrieben, kann nicht aufbewahrt werden; es ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>What you wrote is kept, and becomes a note when they can be opened.</source>
        <translation>Was Sie schrieben, ist aufbewahrt und wird eine Notiz, sobald die Notizen geöffnet werden können.</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>genau so</translation>
    </message>
    <message>
        <source>near in meaning</source>
        <translation>im Sinn nahe</translation>
    </message>
    <message>
        <source>loosely related</source>
        <translation>entfernt verwandt</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
</TS>
