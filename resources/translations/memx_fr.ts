<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Write</source>
        <comment>group of actions</comment>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>write create add</source>
        <comment>found by</comment>
        <translation>écrire créer ajouter</translation>
    </message>
    <message>
        <source>New note in the small window</source>
        <translation>Nouvelle note dans la petite fenêtre</translation>
    </message>
    <message>
        <source>capture quick jot</source>
        <comment>found by</comment>
        <translation>capturer rapide noter</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>import open drop markdown text</source>
        <comment>found by</comment>
        <translation>importer ouvrir déposer markdown texte</translation>
    </message>
    <message>
        <source>Find in this note</source>
        <translation>Chercher dans cette note</translation>
    </message>
    <message>
        <source>search text</source>
        <comment>found by</comment>
        <translation>chercher trouver texte</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Passage trouvé suivant</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>Passage trouvé précédent</translation>
    </message>
    <message>
        <source>Open the link at the caret</source>
        <translation>Ouvrir le lien sous le curseur</translation>
    </message>
    <message>
        <source>follow jump go [[</source>
        <comment>found by</comment>
        <translation>suivre sauter aller [[</translation>
    </message>
    <message>
        <source>Open the note in a window of its own</source>
        <translation>Ouvrir la note dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>separate second detach pop out</source>
        <comment>found by</comment>
        <translation>séparée seconde détacher à part</translation>
    </message>
    <message>
        <source>Add the tag that is suggested</source>
        <translation>Ajouter l’étiquette suggérée</translation>
    </message>
    <message>
        <source>label # hashtag</source>
        <comment>found by</comment>
        <translation>libellé # hashtag tag mot-clé</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Imprimer la note</translation>
    </message>
    <message>
        <source>paper pdf</source>
        <comment>found by</comment>
        <translation>papier pdf</translation>
    </message>
    <message>
        <source>Pin the note to the top, or no longer</source>
        <translation>Épingler la note en haut, ou ne plus le faire</translation>
    </message>
    <message>
        <source>keep first star</source>
        <comment>found by</comment>
        <translation>garder premier étoile</translation>
    </message>
    <message>
        <source>Hide the note from AI, or no longer</source>
        <translation>Masquer la note à l’IA, ou ne plus le faire</translation>
    </message>
    <message>
        <source>private privacy secret show</source>
        <comment>found by</comment>
        <translation>privé confidentialité secret montrer</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>remove trash</source>
        <comment>found by</comment>
        <translation>enlever effacer corbeille</translation>
    </message>
    <message>
        <source>Undo, also a deletion</source>
        <translation>Annuler, même une suppression</translation>
    </message>
    <message>
        <source>back</source>
        <comment>found by</comment>
        <translation>retour</translation>
    </message>
    <message>
        <source>Find and ask</source>
        <comment>group of actions</comment>
        <translation>Chercher et demander</translation>
    </message>
    <message>
        <source>Search or ask</source>
        <translation>Chercher ou demander</translation>
    </message>
    <message>
        <source>find question</source>
        <comment>found by</comment>
        <translation>trouver question</translation>
    </message>
    <message>
        <source>New subject: the next question stands alone</source>
        <translation>Nouveau sujet&#xa0;: la prochaine question se suffit à elle-même</translation>
    </message>
    <message>
        <source>topic thread follow clear</source>
        <comment>found by</comment>
        <translation>sujet thème fil suivre vider</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Questions précédentes</translation>
    </message>
    <message>
        <source>asked history again</source>
        <comment>found by</comment>
        <translation>demandé historique encore</translation>
    </message>
    <message>
        <source>Think longer</source>
        <translation>Réfléchir plus longtemps</translation>
    </message>
    <message>
        <source>more samples budget</source>
        <comment>found by</comment>
        <translation>plus échantillons budget</translation>
    </message>
    <message>
        <source>Why this answer?</source>
        <translation>Pourquoi cette réponse&#xa0;?</translation>
    </message>
    <message>
        <source>trace votes tokens explain</source>
        <comment>found by</comment>
        <translation>trace votes jetons expliquer</translation>
    </message>
    <message>
        <source>Copy the answer with its sources</source>
        <translation>Copier la réponse avec ses sources</translation>
    </message>
    <message>
        <source>clipboard</source>
        <comment>found by</comment>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>Save the answer as a note</source>
        <translation>Enregistrer la réponse comme note</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>found by</comment>
        <translation>garder</translation>
    </message>
    <message>
        <source>The answer is right, or take that back</source>
        <translation>La réponse est juste, ou revenir là-dessus</translation>
    </message>
    <message>
        <source>thumbs up good yes correct</source>
        <comment>found by</comment>
        <translation>pouce haut bien oui juste</translation>
    </message>
    <message>
        <source>The answer is wrong, or take that back</source>
        <translation>La réponse est fausse, ou revenir là-dessus</translation>
    </message>
    <message>
        <source>thumbs down bad no incorrect</source>
        <comment>found by</comment>
        <translation>pouce bas mal non fausse</translation>
    </message>
    <message>
        <source>Stop the answer, close it, clear the field</source>
        <translation>Arrêter la réponse, la fermer, vider le champ</translation>
    </message>
    <message>
        <source>Look back</source>
        <comment>group of actions</comment>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Related notes, and those that link here</source>
        <translation>Notes apparentées et celles qui renvoient ici</translation>
    </message>
    <message>
        <source>backlinks near similar</source>
        <comment>found by</comment>
        <translation>rétroliens proches semblables</translation>
    </message>
    <message>
        <source>Earlier texts of this note</source>
        <translation>Textes antérieurs de cette note</translation>
    </message>
    <message>
        <source>history versions compare restore</source>
        <comment>found by</comment>
        <translation>historique versions comparer restaurer</translation>
    </message>
    <message>
        <source>Notes hidden from AI</source>
        <translation>Notes masquées à l’IA</translation>
    </message>
    <message>
        <source>private privacy secret list which</source>
        <comment>found by</comment>
        <translation>privé confidentialité secret liste lesquelles</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>deleted restore empty bin purge</source>
        <comment>found by</comment>
        <translation>supprimées restaurer vider purger</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>group of actions</comment>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Everything MemX can do</source>
        <translation>Tout ce que MemX peut faire</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>preferences options privacy</source>
        <comment>found by</comment>
        <translation>préférences options confidentialité</translation>
    </message>
    <message>
        <source>Models: what answers, and others</source>
        <translation>Modèles&#xa0;: celui qui répond, et d’autres</translation>
    </message>
    <message>
        <source>download language server remove file gguf memory</source>
        <comment>found by</comment>
        <translation>télécharger langue serveur enlever fichier gguf mémoire</translation>
    </message>
    <message>
        <source>How far indexing is, and what failed</source>
        <translation>Où en est l’indexation, et ce qui a échoué</translation>
    </message>
    <message>
        <source>status pending failed retry index</source>
        <comment>found by</comment>
        <translation>état attente échec réessayer index</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>theme appearance contrast night</source>
        <comment>found by</comment>
        <translation>thème apparence contraste nuit</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>keys help</source>
        <comment>found by</comment>
        <translation>touches aide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>found by</comment>
        <translation>sortir fermer</translation>
    </message>
    <message>
        <source>New note, from any program</source>
        <translation>Nouvelle note, depuis tout programme</translation>
    </message>
    <message>
        <source>The key chosen in the settings</source>
        <translation>La touche choisie dans les réglages</translation>
    </message>
    <message>
        <source>Ask, or open the best result</source>
        <translation>Demander, ou ouvrir le meilleur résultat</translation>
    </message>
    <message>
        <source>Enter in the field</source>
        <translation>Entrée dans le champ</translation>
    </message>
    <message>
        <source>Ask, whatever it looks like</source>
        <translation>Demander, quelle que soit la forme</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the field</source>
        <translation>Ctrl+Entrée dans le champ</translation>
    </message>
    <message>
        <source>Open the best result of a question, too</source>
        <translation>Ouvrir le meilleur résultat, même pour une question</translation>
    </message>
    <message>
        <source>Shift+Enter in the field</source>
        <translation>Maj+Entrée dans le champ</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Aller à la liste</translation>
    </message>
    <message>
        <source>Down in the field</source>
        <translation>Flèche bas dans le champ</translation>
    </message>
    <message>
        <source>Delete in the list</source>
        <translation>Suppr dans la liste</translation>
    </message>
    <message>
        <source>What else can be done with a note</source>
        <translation>Ce qui se fait encore avec une note</translation>
    </message>
    <message>
        <source>Right click or Menu key in the list</source>
        <translation>Clic droit ou touche Menu dans la liste</translation>
    </message>
    <message>
        <source>Close the window of a note</source>
        <translation>Fermer la fenêtre d’une note</translation>
    </message>
    <message>
        <source>Ctrl+W in it</source>
        <translation>Ctrl+W dans celle-ci</translation>
    </message>
    <message>
        <source>Tick the box of the line</source>
        <translation>Cocher la case de la ligne</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the note</source>
        <translation>Ctrl+Entrée dans la note</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Ctrl+click in the note</source>
        <translation>Ctrl+clic dans la note</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Ouvrir une image</translation>
    </message>
    <message>
        <source>Click on it in the note</source>
        <translation>Clic dessus dans la note</translation>
    </message>
    <message>
        <source>Add files or text</source>
        <translation>Ajouter des fichiers ou du texte</translation>
    </message>
    <message>
        <source>Drop or paste them</source>
        <translation>Les déposer ou les coller</translation>
    </message>
    <message>
        <source>New note with what was copied</source>
        <translation>Nouvelle note avec ce qui a été copié</translation>
    </message>
    <message>
        <source>Ctrl+V outside a text</source>
        <translation>Ctrl+V hors d’un texte</translation>
    </message>
    <message>
        <source>Take a note along as Markdown, or link to it</source>
        <translation>Emporter une note en Markdown, ou y faire un lien</translation>
    </message>
    <message>
        <source>Drag it from the list</source>
        <translation>La faire glisser depuis la liste</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z in the note</source>
        <translation>Ctrl+Maj+Z dans la note</translation>
    </message>
    <message>
        <source>Think less or more</source>
        <translation>Réfléchir moins ou plus</translation>
    </message>
    <message>
        <source>Left, Right or 1 to 5 on the slider</source>
        <translation>Gauche, Droite ou 1 à 5 sur le curseur</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Ajout de fichiers</translation>
    </message>
    <message>
        <source>Files being added</source>
        <translation>Fichiers en cours d’ajout</translation>
    </message>
    <message>
        <source>Left aside</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop adding files</source>
        <translation>Arrêter l’ajout de fichiers</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total}, about {seconds} s left</source>
        <translation>{done} sur {total}, encore {seconds} s environ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n de plus</numerusform>
            <numerusform>et&#xa0;%n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>%n note ajoutée</numerusform>
            <numerusform>%n notes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes changed</source>
        <translation>
            <numerusform>%n note modifiée</numerusform>
            <numerusform>%n notes modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left aside</source>
        <translation>
            <numerusform>%n laissé de côté</numerusform>
            <numerusform>%n laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two things that happened</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Stopped: {happened}.</source>
        <translation>Arrêté&#xa0;: {happened}.</translation>
    </message>
    <message>
        <source>{happened}.</source>
        <translation>{happened}.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders are on the way</source>
        <translation>
            <numerusform>%n fichier ou dossier en route</numerusform>
            <numerusform>%n fichiers et dossiers en route</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>How the question was understood</source>
        <translation>Comment la question a été comprise</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>Texte de la réponse</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Arrêter de répondre</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Ask again at the next stop of the slider (Ctrl+T)</source>
        <translation>Redemander au cran suivant du curseur (Ctrl+T)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Votes, sureness and tokens as a picture (Ctrl+I)</source>
        <translation>Votes, certitude et jetons en image (Ctrl+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with sources (Ctrl+Shift+C)</source>
        <translation>Copier avec les sources (Ctrl+Maj+C)</translation>
    </message>
    <message>
        <source>Save as note</source>
        <translation>Enregistrer comme note</translation>
    </message>
    <message>
        <source>A note of its own, hidden from AI</source>
        <translation>Une note à part, masquée à l’IA</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Fermer la réponse</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Looking in your notes</source>
        <translation>Regarde dans vos notes</translation>
    </message>
    <message>
        <source>Thinking longer. Until then, this is the answer of before.</source>
        <translation>Réfléchit plus longtemps. D’ici là, voici la réponse d’avant.</translation>
    </message>
    <message>
        <source>Reading your notes</source>
        <translation>Lit vos notes</translation>
    </message>
    <message>
        <source>Nothing found yet</source>
        <translation>Rien trouvé pour l’instant</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
    <message>
        <source>Not in your notes, it seems</source>
        <translation>Apparemment pas dans vos notes</translation>
    </message>
    <message>
        <source>First thought, {percent} % sure. Looking closer.</source>
        <translation>Première idée, sûre à {percent}&#xa0;%. Regarde de plus près.</translation>
    </message>
    <message>
        <source>{votes} of {samples} samples agree so far</source>
        <translation>{votes} échantillons sur {samples} s’accordent pour l’instant</translation>
    </message>
    <message>
        <source>The closest notes</source>
        <translation>Les notes les plus proches</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>D’après vos notes</translation>
    </message>
    <message>
        <source>Stopped. This is the answer of before.</source>
        <translation>Arrêté. Voici la réponse d’avant.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Nothing more is being computed. Ask again whenever you like.</source>
        <translation>Plus rien n’est calculé. Redemandez quand vous voulez.</translation>
    </message>
    <message>
        <source>{trouble} This is the answer of before.</source>
        <translation>{trouble} Voici la réponse d’avant.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n notes say otherwise</source>
        <translation>
            <numerusform>%n note dit autre chose</numerusform>
            <numerusform>%n notes disent autre chose</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in your notes</source>
        <translation>Pas dans vos notes</translation>
    </message>
    <message>
        <source>Notes looked at</source>
        <translation>Notes consultées</translation>
    </message>
    <message>
        <source>Says otherwise: {title}</source>
        <translation>Dit autre chose : {title}</translation>
    </message>
    <message>
        <source>Source {number}: {title}</source>
        <translation>Source {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Note: {title}</source>
        <translation>Note&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{quote}. {day}. Opens the note there.</source>
        <translation>{quote}. {day}. Ouvre la note à cet endroit.</translation>
    </message>
    <message>
        <source>Open the note at these words</source>
        <translation>Ouvrir la note à ces mots</translation>
    </message>
    <message numerus="yes">
        <source>{samples} of %n samples</source>
        <translation>
            <numerusform>{samples} sur&#xa0;%n échantillon</numerusform>
            <numerusform>{samples} sur&#xa0;%n échantillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n échantillon</numerusform>
            <numerusform>%n échantillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>goes on from %n samples</source>
        <translation>
            <numerusform>reprend&#xa0;%n échantillon</numerusform>
            <numerusform>reprend&#xa0;%n échantillons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens, {hidden} hidden</source>
        <translation>
            <numerusform>%n jeton, dont {hidden} masqués</numerusform>
            <numerusform>%n jetons, dont {hidden} masqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n jeton</numerusform>
            <numerusform>%n jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>no model</source>
        <translation>sans modèle</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>passages went to {place}</source>
        <translation>des passages sont allés à {place}</translation>
    </message>
    <message>
        <source>stopped: {reason}</source>
        <translation>arrêt&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Understood as: {question}</source>
        <translation>Comprise ainsi&#xa0;: {question}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: not in the notes with {second}</source>
        <translation>{share} des votes&#xa0;; en second&#xa0;: pas dans les notes, avec {second}</translation>
    </message>
    <message>
        <source>{share} of the vote; runner-up: “{text}” with {second}</source>
        <translation>{share} des votes&#xa0;; en second&#xa0;: «&#xa0;{text}&#xa0;», avec {second}</translation>
    </message>
    <message>
        <source>No note says this: “{sentence}”</source>
        <translation>Aucune note ne dit cela&#xa0;: «&#xa0;{sentence}&#xa0;»</translation>
    </message>
    <message>
        <source>The answer is from a note of {day}.</source>
        <translation>La réponse vient d’une note du {day}.</translation>
    </message>
    <message>
        <source>Another note, of {day}, says: “{text}”</source>
        <translation>Une autre note, du {day}, dit&#xa0;: «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>finds the sentence, no model</source>
        <translation>trouve la phrase, sans modèle</translation>
    </message>
    <message>
        <source>one pass</source>
        <translation>une seule passe</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples</source>
        <translation>
            <numerusform>jusqu’à&#xa0;%n échantillon</numerusform>
            <numerusform>jusqu’à&#xa0;%n échantillons</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {time}</source>
        <translation>au plus {time}</translation>
    </message>
    <message>
        <source>typically {time}, at most {most}</source>
        <translation>en général {time}, au plus {most}</translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may check them against your notes</source>
        <translation>
            <numerusform>jusqu’à %n échantillon, peut le vérifier dans vos notes</numerusform>
            <numerusform>jusqu’à %n échantillons, peut les vérifier dans vos notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n samples, may search again, think longer, try steps</source>
        <translation>
            <numerusform>jusqu’à %n échantillon, peut chercher encore, réfléchir plus, procéder par étapes</numerusform>
            <numerusform>jusqu’à %n échantillons, peut chercher encore, réfléchir plus, procéder par étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation>moins de 0,1 s</translation>
    </message>
    <message>
        <source>Thinking budget: {level}</source>
        <translation>Budget de réflexion&#xa0;: {level}</translation>
    </message>
    <message>
        <source>How long MemX may think about an answer. Arrow keys or 1 to 5.</source>
        <translation>Le temps que MemX peut passer à réfléchir à une réponse. Flèches ou 1 à 5.</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>De quoi voulez-vous vous souvenir&#xa0;?</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Ce que font les touches</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Keep the note (Ctrl+Enter)</source>
        <translation>Garder la note (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as a draft. Found by word at once, by meaning {when}.</source>
        <translation>Ctrl+Entrée la garde, Échap la laisse en brouillon. Elle se trouve par ses mots aussitôt, par le sens {when}.</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>Une nouvelle note</translation>
    </message>
    <message>
        <source>{trouble} What you typed is still here.</source>
        <translation>{trouble} Ce que vous avez écrit est toujours là.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
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
        <translation>aujourd’hui à {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>hier à {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Close find in note</source>
        <translation>Fermer la recherche dans la note</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>not in this note</source>
        <translation>pas dans cette note</translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>plus de {count}</translation>
    </message>
    <message>
        <source>{place} of {places}</source>
        <translation>{place} sur {places}</translation>
    </message>
    <message>
        <source>Write it down.</source>
        <translation>Écrivez-le.</translation>
    </message>
    <message>
        <source>Type, paste, close the window. No title, no folder, no save button.</source>
        <translation>Tapez, collez, fermez la fenêtre. Ni titre, ni dossier, ni bouton d’enregistrement.</translation>
    </message>
    <message>
        <source>Find it while you type.</source>
        <translation>Retrouvez-le en tapant.</translation>
    </message>
    <message>
        <source>The field above finds words at once, and what means the same a moment later.</source>
        <translation>Le champ du haut trouve les mots aussitôt et, un instant après, ce qui veut dire la même chose.</translation>
    </message>
    <message>
        <source>Ask in plain English.</source>
        <translation>Demandez avec vos propres mots.</translation>
    </message>
    <message>
        <source>The answer shows the very sentence it rests on, and how sure it is.</source>
        <translation>La réponse montre la phrase même sur laquelle elle repose, et à quel point elle est sûre.</translation>
    </message>
    <message>
        <source>Welcome to MemX</source>
        <translation>Bienvenue dans MemX</translation>
    </message>
    <message>
        <source>A memory that answers</source>
        <translation>Une mémoire qui répond</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <translation>Tout reste sur cet ordinateur. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Write the first note</source>
        <translation>Écrire la première note</translation>
    </message>
    <message>
        <source>Try it with sample notes</source>
        <translation>Essayer avec des notes d’exemple</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models: what answers, and larger ones that fit this computer</source>
        <translation>Modèles&#xa0;: celui qui répond, et de plus grands que cet ordinateur peut porter</translation>
    </message>
    <message>
        <source>What answers is here already. Larger models that fit this computer can be downloaded.</source>
        <translation>Ce qui répond est déjà là. De plus grands modèles, que cet ordinateur peut porter, se téléchargent.</translation>
    </message>
    <message>
        <source>Sample notes being added</source>
        <translation>Notes d’exemple en cours d’ajout</translation>
    </message>
    <message>
        <source>Or simply start typing.</source>
        <translation>Ou commencez simplement à taper.</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n sample notes</source>
        <translation>
            <numerusform>note d’exemple&#xa0;: {done} sur&#xa0;%n</numerusform>
            <numerusform>notes d’exemple&#xa0;: {done} sur&#xa0;%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the sample notes</source>
        <translation>Ajout des notes d’exemple</translation>
    </message>
    <message>
        <source>The notes cannot be opened</source>
        <translation>Les notes ne peuvent pas être ouvertes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again to open the notes</source>
        <translation>Réessayer d’ouvrir les notes</translation>
    </message>
    <message>
        <source>Quit MemX</source>
        <translation>Quitter MemX</translation>
    </message>
    <message>
        <source>Library: {folder}</source>
        <translation>Bibliothèque&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>a vote would hardly change it</source>
        <translation>un vote n’y changerait guère</translation>
    </message>
    <message>
        <source>all samples drawn</source>
        <translation>tous les échantillons tirés</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>compté</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>gathered from {count} passages</source>
        <translation>réuni à partir de {count} passages</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>énuméré</translation>
    </message>
    <message>
        <source>more samples would not pay</source>
        <translation>d’autres échantillons ne vaudraient pas la peine</translation>
    </message>
    <message>
        <source>no time for another wave</source>
        <translation>pas le temps pour une autre vague</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>quoted instead</source>
        <translation>citation à la place</translation>
    </message>
    <message>
        <source>somebody else says that of themselves</source>
        <translation>quelqu’un d’autre le dit de soi</translation>
    </message>
    <message>
        <source>sure after again</source>
        <translation>sûre après une seconde demande</translation>
    </message>
    <message>
        <source>sure after search</source>
        <translation>sûre après la recherche</translation>
    </message>
    <message>
        <source>sure after think</source>
        <translation>sûre après réflexion</translation>
    </message>
    <message>
        <source>sure after verify</source>
        <translation>sûre après vérification</translation>
    </message>
    <message>
        <source>sure at once</source>
        <translation>sûre d’emblée</translation>
    </message>
    <message>
        <source>the evidence is insufficient</source>
        <translation>les preuves ne suffisent pas</translation>
    </message>
    <message>
        <source>the language model failed ({kind})</source>
        <translation>le modèle de langue a échoué ({kind})</translation>
    </message>
    <message>
        <source>the lead cannot be overtaken</source>
        <translation>l’avance ne peut plus être rattrapée</translation>
    </message>
    <message>
        <source>the model returned nothing</source>
        <translation>le modèle n’a rien renvoyé</translation>
    </message>
    <message>
        <source>the votes agree</source>
        <translation>les votes s’accordent</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>le temps est écoulé</translation>
    </message>
    <message>
        <source>too unsure to answer</source>
        <translation>trop incertaine pour répondre</translation>
    </message>
    <message>
        <source>votes counted without weights</source>
        <translation>votes comptés sans poids</translation>
    </message>
    <message>
        <source>without the verifier, which failed</source>
        <translation>sans le vérificateur, qui a échoué</translation>
    </message>
    <message>
        <source>without the reading adapter</source>
        <translation>sans l’adaptateur de lecture</translation>
    </message>
    <message>
        <source>went over all {count} notes that match, {some} speak of it</source>
        <translation>les {count} notes qui correspondent ont été parcourues, {some} en parlent</translation>
    </message>
    <message>
        <source>went over only the first {count} notes that match, {some} speak of it</source>
        <translation>seules les {count} premières notes qui correspondent ont été parcourues, {some} en parlent</translation>
    </message>
    <message>
        <source>The draft cannot be kept: {why}. The text is still in this window.</source>
        <translation>Le brouillon ne peut pas être gardé&#xa0;: {why}. Le texte est toujours dans cette fenêtre.</translation>
    </message>
    <message>
        <source>The library was closed meanwhile. What was saved before is kept.</source>
        <translation>La bibliothèque a été fermée entre-temps. Ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>The library {path} is gone. Put it back, then start MemX again.</source>
        <translation>La bibliothèque {path} a disparu. Remettez-la à sa place, puis relancez MemX.</translation>
    </message>
    <message>
        <source>{path} is a file, and a MemX library is a folder. Nothing was changed. Name a folder.</source>
        <translation>{path} est un fichier, or une bibliothèque MemX est un dossier. Rien n’a été modifié. Indiquez un dossier.</translation>
    </message>
    <message>
        <source>No library can be made at {path}: {why}. Nothing was changed. Name a folder that you may write to.</source>
        <translation>Aucune bibliothèque ne peut être créée dans {path}&#xa0;: {why}. Rien n’a été modifié. Indiquez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Another MemX is upgrading, restoring or repairing the library {path}. Nothing was changed. Try again when it has finished.</source>
        <translation>Un autre MemX met à niveau, restaure ou répare la bibliothèque {path}. Rien n’a été modifié. Réessayez quand il aura terminé.</translation>
    </message>
    <message>
        <source>The library {path} is open in another MemX. Nothing was changed. Close the other one, then try again.</source>
        <translation>La bibliothèque {path} est ouverte dans un autre MemX. Rien n’a été modifié. Fermez l’autre, puis réessayez.</translation>
    </message>
    <message>
        <source>The library {path} could not be brought up to date. Try again.</source>
        <translation>La bibliothèque {path} n’a pas pu être mise à jour. Réessayez.</translation>
    </message>
    <message>
        <source>The note is empty, so it was not kept. Write something in it.</source>
        <translation>La note est vide, elle n’a donc pas été gardée. Écrivez-y quelque chose.</translation>
    </message>
    <message>
        <source>There is no note {id}. Nothing was changed.</source>
        <translation>Il n’y a pas de note {id}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The library {path} was written by an older MemX and must be upgraded, but it cannot be written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>La bibliothèque {path} a été écrite par un MemX plus ancien et doit être mise à niveau, mais on ne peut pas y écrire. Rien n’a été modifié. Rendez le dossier et ses fichiers accessibles en écriture, ou copiez-les ailleurs.</translation>
    </message>
    <message>
        <source>The library {path} was written by a newer MemX (schema {found}, this one knows {known}). Nothing was changed. Install the newer MemX to open it.</source>
        <translation>La bibliothèque {path} a été écrite par un MemX plus récent (schéma {found}, celui-ci connaît le {known}). Rien n’a été modifié. Installez le MemX plus récent pour l’ouvrir.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {path}. What was saved before is kept, this change is not. Free some space, then save again.</source>
        <translation>Il n’y a plus de place sur le disque de {path}. Ce qui était enregistré est conservé, cette modification non. Libérez de la place, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. Nothing more is written to it. Copy its folder to a safe place, then restore a backup.</source>
        <translation>La bibliothèque {path} est endommagée. Plus rien n’y est écrit. Copiez son dossier en lieu sûr, puis restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is not a MemX library. Nothing was changed. Name another folder.</source>
        <translation>{path} n’est pas une bibliothèque MemX. Rien n’a été modifié. Indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>Another program keeps the library {path} busy. Nothing was changed. Try again when it has finished.</source>
        <translation>Un autre programme occupe la bibliothèque {path}. Rien n’a été modifié. Réessayez quand il aura terminé.</translation>
    </message>
    <message>
        <source>The library {path} can be read and not written. Nothing was changed. Make the folder and its files writable, or copy them elsewhere.</source>
        <translation>La bibliothèque {path} peut être lue mais pas écrite. Rien n’a été modifié. Rendez le dossier et ses fichiers accessibles en écriture, ou copiez-les ailleurs.</translation>
    </message>
    <message>
        <source>The disk could not be read or written at {path} ({name}). What was saved before is kept. Check the disk, then try again.</source>
        <translation>Le disque n’a pas pu être lu ou écrit à {path} ({name}). Ce qui était enregistré est conservé. Vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>The text is too long to be kept in one note. Nothing was changed. Split it.</source>
        <translation>Le texte est trop long pour tenir dans une seule note. Rien n’a été modifié. Découpez-le.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}. What was saved before is kept.</source>
        <translation>{path} ne peut pas être utilisé&#xa0;: {why}. Ce qui était enregistré est conservé.</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Nothing was imported.</source>
        <translation>Il n’y a rien à {path}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>MemX does not read {ending} files yet</source>
        <translation>MemX ne lit pas encore les fichiers {ending}</translation>
    </message>
    <message>
        <source>could not be read: {why}</source>
        <translation>n’a pas pu être lu&#xa0;: {why}</translation>
    </message>
    <message>
        <source>half a character was replaced by �; the note was kept</source>
        <translation>un demi-caractère a été remplacé par �&#xa0;; la note a été gardée</translation>
    </message>
    <message>
        <source>it was in the trash there</source>
        <translation>elle y était dans la corbeille</translation>
    </message>
    <message>
        <source>larger than {size} MiB</source>
        <translation>plus grand que {size} Mio</translation>
    </message>
    <message>
        <source>longer than {size} MiB</source>
        <translation>plus long que {size} Mio</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>pas du JSON</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>pas du texte UTF-8</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>pas du texte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>the note is empty</source>
        <translation>la note est vide</translation>
    </message>
    <message>
        <source>There was not enough memory for the model, and it was ended. Your notes are safe; close other programs and try again, it starts afresh.</source>
        <translation>Il n’y avait pas assez de mémoire pour le modèle, et il a été arrêté. Vos notes sont en sécurité&#xa0;; fermez d’autres programmes et réessayez, il repartira à neuf.</translation>
    </message>
    <message>
        <source>There is not enough memory for the language model. Close other programs and ask again.</source>
        <translation>Il n’y a pas assez de mémoire pour le modèle de langue. Fermez d’autres programmes et redemandez.</translation>
    </message>
    <message>
        <source>{model} {how}. Your notes are safe; try again and it starts afresh.</source>
        <translation>{model} {how}. Vos notes sont en sécurité&#xa0;; réessayez et il repartira à neuf.</translation>
    </message>
    <message>
        <source>The reading adapter is missing: answers come from the model alone. Install MemX again.</source>
        <translation>L’adaptateur de lecture est absent&#xa0;: les réponses viennent du modèle seul. Réinstallez MemX.</translation>
    </message>
    <message>
        <source>The reading adapter is damaged or not the one that came with MemX: answers come from the model alone. Install MemX again.</source>
        <translation>L’adaptateur de lecture est endommagé ou n’est pas celui fourni avec MemX&#xa0;: les réponses viennent du modèle seul. Réinstallez MemX.</translation>
    </message>
    <message>
        <source>The reading adapter does not fit this model or is damaged; the model answers without it.</source>
        <translation>L’adaptateur de lecture ne va pas avec ce modèle ou est endommagé&#xa0;; le modèle répond sans lui.</translation>
    </message>
    <message>
        <source>The reading adapter could not be used; the model answers without it.</source>
        <translation>L’adaptateur de lecture n’a pas pu être utilisé&#xa0;; le modèle répond sans lui.</translation>
    </message>
    <message>
        <source>The model&apos;s file has no chat template; prompts are written plainly.</source>
        <translation>Le fichier du modèle n’a pas de gabarit de dialogue&#xa0;; les demandes sont écrites en texte simple.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file leaves the question out; prompts are written plainly.</source>
        <translation>Le gabarit de dialogue du fichier du modèle omet la question&#xa0;; les demandes sont écrites en texte simple.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file does not end; prompts are written plainly.</source>
        <translation>Le gabarit de dialogue du fichier du modèle ne se termine pas&#xa0;; les demandes sont écrites en texte simple.</translation>
    </message>
    <message>
        <source>The chat template of the model&apos;s file cannot be used; prompts are written plainly.</source>
        <translation>Le gabarit de dialogue du fichier du modèle ne peut pas être utilisé&#xa0;; les demandes sont écrites en texte simple.</translation>
    </message>
    <message>
        <source>The embedding model is not there. Word search works without it; install MemX again.</source>
        <translation>Le modèle de sens est absent. La recherche par mots fonctionne sans lui&#xa0;; réinstallez MemX.</translation>
    </message>
    <message>
        <source>The model file {file} is not there. Install the model again.</source>
        <translation>Le fichier de modèle {file} est absent. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>The model file {file} is damaged or of an unknown kind. Install the model again.</source>
        <translation>Le fichier de modèle {file} est endommagé ou d’un genre inconnu. Réinstallez le modèle.</translation>
    </message>
    <message>
        <source>The bundled model is missing: no {file} in the package {package}. Notes and word search work without it; install MemX again to get it back.</source>
        <translation>Le modèle fourni manque&#xa0;: pas de {file} dans le paquet {package}. Les notes et la recherche par mots fonctionnent sans lui&#xa0;; réinstallez MemX pour le retrouver.</translation>
    </message>
    <message>
        <source>The question and its notes are {count} tokens, and the model reads at most {most} before it answers. Ask with fewer or shorter notes.</source>
        <translation>La question et ses notes font {count} jetons, et le modèle en lit au plus {most} avant de répondre. Demandez avec des notes moins nombreuses ou plus courtes.</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit: it needs {need} of memory and {free} are free.</source>
        <translation>{model} ne tient pas&#xa0;: il lui faut {need} de mémoire et {free} sont libres.</translation>
    </message>
    <message>
        <source>{model} could not be removed: {why}.</source>
        <translation>{model} n’a pas pu être enlevé&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a whole GGUF file: {why}. Nothing was changed; fetch it again.</source>
        <translation>{file} n’est pas un fichier GGUF entier&#xa0;: {why}. Rien n’a été modifié&#xa0;; téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is no GGUF file: it does not begin with “GGUF”. Nothing was changed.</source>
        <translation>{file} n’est pas un fichier GGUF&#xa0;: il ne commence pas par «&#xa0;GGUF&#xa0;». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} is no language model but “{kind}”. Choose the model itself.</source>
        <translation>{file} n’est pas un modèle de langue mais «&#xa0;{kind}&#xa0;». Choisissez le modèle lui-même.</translation>
    </message>
    <message>
        <source>{file} ({kind}) is not a language model that MemX can ask.</source>
        <translation>{file} ({kind}) n’est pas un modèle de langue que MemX puisse interroger.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({kind}).</source>
        <translation>Le fichier de modèle {file} ne peut pas être lu ({kind}).</translation>
    </message>
    <message>
        <source>it answered with a part and did not say which</source>
        <translation>il a répondu par une partie sans dire laquelle</translation>
    </message>
    <message>
        <source>it began at another place than it was asked for</source>
        <translation>il a commencé à un autre endroit que celui demandé</translation>
    </message>
    <message>
        <source>it did not answer in time</source>
        <translation>il n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>it has a trouble of its own ({code})</source>
        <translation>il a lui-même un problème ({code})</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>il reçoit trop de demandes</translation>
    </message>
    <message>
        <source>it sends {total} bytes of a file of {size}</source>
        <translation>il envoie {total} octets d’un fichier de {size}</translation>
    </message>
    <message>
        <source>it stopped before the end</source>
        <translation>la transmission s’est arrêtée avant la fin</translation>
    </message>
    <message>
        <source>the connection failed ({kind})</source>
        <translation>la connexion a échoué ({kind})</translation>
    </message>
    <message>
        <source>{model} could not be fetched from {place}: {why}.</source>
        <translation>{model} n’a pas pu être téléchargé depuis {place}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{place} refuses {what} ({code}). If it needs an account, set HF_TOKEN.</source>
        <translation>{place} refuse {what} ({code}). S’il faut un compte, définissez HF_TOKEN.</translation>
    </message>
    <message>
        <source>{what} is not on {place} (404): moved, withdrawn, or not for everybody.</source>
        <translation>{what} n’est pas sur {place} (404)&#xa0;: déplacé, retiré, ou pas pour tout le monde.</translation>
    </message>
    <message>
        <source>The disk became full while {model} was fetched. What has come is kept; make room, then go on.</source>
        <translation>Le disque s’est rempli pendant le téléchargement de {model}. Ce qui est arrivé est conservé&#xa0;; faites de la place, puis continuez.</translation>
    </message>
    <message>
        <source>There is no room for {model}: {more} GB are still to come and {free} GB are free in {path}. Make room; what has come is kept.</source>
        <translation>Il n’y a pas de place pour {model}&#xa0;: il manque encore {more} Go et {free} Go sont libres dans {path}. Faites de la place&#xa0;; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>What came for {model} was not the right file (its checksum is {found}…, not {wanted}…), so it was deleted. Try again; if it happens again, something on the way changes it.</source>
        <translation>Ce qui est arrivé pour {model} n’était pas le bon fichier (sa somme de contrôle est {found}…, et non {wanted}…), il a donc été supprimé. Réessayez&#xa0;; si cela se reproduit, quelque chose le modifie en route.</translation>
    </message>
    <message>
        <source>Another MemX is fetching {model} at this moment.</source>
        <translation>Un autre MemX télécharge {model} en ce moment.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set here, so nothing is fetched. Unset it and try again.</source>
        <translation>HF_HUB_OFFLINE est défini ici, rien n’est donc téléchargé. Retirez-le et réessayez.</translation>
    </message>
    <message>
        <source>What {host} sent is not the answer of an OpenAI-compatible server. Is the address right, /v1 included?</source>
        <translation>Ce que {host} a envoyé n’est pas la réponse d’un serveur compatible OpenAI. L’adresse est-elle juste, avec /v1&#xa0;?</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. Ask again; if it happens again, look at the server.</source>
        <translation>{host} s’est interrompu au milieu de sa réponse. Redemandez&#xa0;; si cela se reproduit, voyez du côté du serveur.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. It may be busy or loading its model; ask again in a while.</source>
        <translation>{host} n’a pas répondu à temps. Il est peut-être occupé ou charge son modèle&#xa0;; redemandez dans un moment.</translation>
    </message>
    <message>
        <source>The question and its notes are longer than what the model on {host} reads. Ask with fewer or shorter notes.</source>
        <translation>La question et ses notes sont plus longues que ce que lit le modèle sur {host}. Demandez avec des notes moins nombreuses ou plus courtes.</translation>
    </message>
    <message>
        <source>{host} refuses this key or this model. Ask whoever runs it.</source>
        <translation>{host} refuse cette clé ou ce modèle. Demandez à qui s’en occupe.</translation>
    </message>
    <message>
        <source>{host} has too much to do, or your share of it is used up: it said so again and again. Ask again later.</source>
        <translation>{host} a trop à faire, ou votre part est épuisée&#xa0;: il l’a dit encore et encore. Redemandez plus tard.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (it answered {status}). Look at the server.</source>
        <translation>{host} a lui-même un problème (il a répondu {status}). Voyez du côté du serveur.</translation>
    </message>
    <message>
        <source>There is no computer in reach by the name of {host}. Is the address right?</source>
        <translation>Aucun ordinateur du nom de {host} n’est joignable. L’adresse est-elle juste&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing answers at {host}. Is the server running?</source>
        <translation>Rien ne répond sur {host}. Le serveur est-il en marche&#xa0;?</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted: {why}. Nothing was sent.</source>
        <translation>Le certificat de {host} n’est pas digne de confiance&#xa0;: {why}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The keyring holds no key for this server any more. Choose the server again, or set {variable}.</source>
        <translation>Le trousseau n’a plus de clé pour ce serveur. Choisissez le serveur à nouveau, ou définissez {variable}.</translation>
    </message>
    <message>
        <source>Instant</source>
        <comment>thinking budget</comment>
        <translation>Immédiat</translation>
    </message>
    <message>
        <source>Quick</source>
        <comment>thinking budget</comment>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Balanced</source>
        <comment>thinking budget</comment>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Thorough</source>
        <comment>thinking budget</comment>
        <translation>Minutieux</translation>
    </message>
    <message>
        <source>Deep</source>
        <comment>thinking budget</comment>
        <translation>Profond</translation>
    </message>
    <message>
        <source>Almost certain</source>
        <translation>Presque certain</translation>
    </message>
    <message>
        <source>Almost certain that they do not say</source>
        <translation>Presque certain qu’elles ne le disent pas</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>Likely that they do not say</source>
        <translation>Probablement, elles ne le disent pas</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>Unsure that they do not say</source>
        <translation>Incertain qu’elles ne le disent pas</translation>
    </message>
    <message>
        <source>A guess</source>
        <translation>Simple supposition</translation>
    </message>
    <message>
        <source>A guess that they do not say</source>
        <translation>Simple supposition qu’elles ne le disent pas</translation>
    </message>
    <message>
        <source>fits</source>
        <comment>a model</comment>
        <translation>tient</translation>
    </message>
    <message>
        <source>tight</source>
        <comment>a model</comment>
        <translation>juste</translation>
    </message>
    <message>
        <source>won&apos;t fit</source>
        <comment>a model</comment>
        <translation>ne tient pas</translation>
    </message>
    <message>
        <source>Earlier texts</source>
        <translation>Textes antérieurs</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Marked: only in the one of now.</source>
        <translation>Barré&#xa0;: seulement dans le texte antérieur. Surligné&#xa0;: seulement dans le texte actuel.</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Comparison with the text of now</source>
        <translation>Comparaison avec le texte actuel</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Reprendre ce texte</translation>
    </message>
    <message>
        <source>Bring the chosen text back</source>
        <translation>Reprendre le texte choisi</translation>
    </message>
    <message>
        <source>No earlier text of this note is kept. One is kept when a text is changed or removed.</source>
        <translation>Aucun texte antérieur de cette note n’est conservé. Il s’en conserve un quand du texte est modifié ou enlevé.</translation>
    </message>
    <message>
        <source>The same words as now.</source>
        <translation>Les mêmes mots que maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>Since then %n words went and {came} came.</source>
        <translation>
            <numerusform>Depuis,&#xa0;%n mot est parti et {came} sont arrivés.</numerusform>
            <numerusform>Depuis,&#xa0;%n mots sont partis et {came} sont arrivés.</numerusform>
        </translation>
    </message>
    <message>
        <source>and more</source>
        <translation>et la suite</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept.</source>
        <translation>Toute note se trouve par ses mots dès qu’elle est gardée.</translation>
    </message>
    <message>
        <source>How far meaning search is</source>
        <translation>Où en est la recherche par le sens</translation>
    </message>
    <message>
        <source>Not searchable by meaning:</source>
        <translation>Introuvables par le sens&#xa0;:</translation>
    </message>
    <message>
        <source>Notes that failed</source>
        <translation>Notes en échec</translation>
    </message>
    <message>
        <source>Try again what failed</source>
        <translation>Réessayer ce qui a échoué</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Suspendre l’indexation</translation>
    </message>
    <message>
        <source>By word and meaning</source>
        <translation>Par les mots et le sens</translation>
    </message>
    <message>
        <source>Waiting for meaning</source>
        <translation>En attente du sens</translation>
    </message>
    <message>
        <source>By word only: it failed</source>
        <translation>Par les mots seulement&#xa0;: échec</translation>
    </message>
    <message>
        <source>By word only: hidden from AI</source>
        <translation>Par les mots seulement&#xa0;: masquées à l’IA</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Paused. Every note is still found by its words; meaning waits until you let it go on.</source>
        <translation>En pause. Toute note se trouve toujours par ses mots&#xa0;; le sens attend que vous repreniez.</translation>
    </message>
    <message>
        <source>Every note is found by its words the moment it is kept, by meaning a little later.</source>
        <translation>Toute note se trouve par ses mots dès qu’elle est gardée, par le sens un peu plus tard.</translation>
    </message>
    <message>
        <source>A note without words</source>
        <translation>Une note sans mots</translation>
    </message>
    <message>
        <source>Something went wrong inside MemX. What you wrote is kept; the log names the place.</source>
        <translation>Quelque chose s’est mal passé dans MemX. Ce que vous avez écrit est conservé&#xa0;; le journal indique l’endroit.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>contrast</comment>
        <translation>Habituel</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Plus de contraste</translation>
    </message>
    <message>
        <source>Contrast: {choice}</source>
        <translation>Contraste&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Language: {choice}</source>
        <translation>Langue&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>From the next start on. An answer keeps to the language of its question.</source>
        <translation>À partir du prochain démarrage. Une réponse suit la langue de sa question.</translation>
    </message>
    <message>
        <source>What can be done with the note</source>
        <translation>Ce qui se fait avec la note</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Ouvrir dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Let AI read it again</source>
        <translation>Laisser l’IA la lire à nouveau</translation>
    </message>
    <message>
        <source>Hide from AI</source>
        <translation>Masquer à l’IA</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>No notes yet.
Write one at the right, or press Ctrl+N.</source>
        <translation>Aucune note pour l’instant.
Écrivez-en une à droite ou appuyez sur Ctrl+N.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes found</source>
        <translation>
            <numerusform>%n note trouvée</numerusform>
            <numerusform>%n notes trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has these words.
Try fewer, or ask a question.</source>
        <translation>Aucune note ne contient ces mots.
Essayez-en moins, ou posez une question.</translation>
    </message>
    <message>
        <source>What the list shows</source>
        <translation>Ce que montre la liste</translation>
    </message>
    <message>
        <source>Notes to link to</source>
        <translation>Notes à lier</translation>
    </message>
    <message numerus="yes">
        <source>This note is very long (%n characters). A part of it is shown. All of it is kept, searched and asked; it cannot be edited here.</source>
        <translation>
            <numerusform>Cette note est très longue (%n caractère). Une partie en est montrée. Elle est conservée, parcourue et interrogée tout entière&#xa0;; elle ne peut pas être modifiée ici.</numerusform>
            <numerusform>Cette note est très longue (%n caractères). Une partie en est montrée. Elle est conservée, parcourue et interrogée tout entière&#xa0;; elle ne peut pas être modifiée ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>New note (Ctrl+N)</source>
        <translation>Nouvelle note (Ctrl+N)</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here</source>
        <translation>{model}&#xa0;: {percent}&#xa0;% sont là</translation>
    </message>
    <message>
        <source>{model}: {percent} % is here · {left}</source>
        <translation>{model}&#xa0;: {percent}&#xa0;% sont là · {left}</translation>
    </message>
    <message>
        <source>{model} is here, whole and checked.</source>
        <translation>{model} est là, entier et vérifié.</translation>
    </message>
    <message>
        <source>The part of {model} that was here is thrown away.</source>
        <translation>La partie de {model} qui était là est jetée.</translation>
    </message>
    <message>
        <source>Paused. The part of {model} that is here is kept, and the download goes on from there.</source>
        <translation>En pause. La partie de {model} qui est là est conservée, et le téléchargement reprend de là.</translation>
    </message>
    <message>
        <source>asking where it is</source>
        <translation>demande où il se trouve</translation>
    </message>
    <message>
        <source>the way is broken, trying again</source>
        <translation>le chemin est coupé, nouvel essai</translation>
    </message>
    <message>
        <source>checking it</source>
        <translation>vérification</translation>
    </message>
    <message>
        <source>rests until it is needed</source>
        <translation>se repose tant qu’on n’en a pas besoin</translation>
    </message>
    <message>
        <source>is starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>{model} on {server}</source>
        <translation>{model} sur {server}</translation>
    </message>
    <message>
        <source>Answers: {model}</source>
        <translation>Réponses&#xa0;: {model}</translation>
    </message>
    <message>
        <source>Search by meaning: {model}</source>
        <translation>Recherche par le sens&#xa0;: {model}</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>au travail</translation>
    </message>
    <message>
        <source>{size} GiB of memory</source>
        <translation>{size} Gio de mémoire</translation>
    </message>
    <message>
        <source>size not known yet</source>
        <translation>taille encore inconnue</translation>
    </message>
    <message>
        <source>{fits}, needs {size} GiB of memory</source>
        <translation>{fits}, il faut {size} Gio de mémoire</translation>
    </message>
    <message>
        <source>thinks before it answers</source>
        <translation>réfléchit avant de répondre</translation>
    </message>
    <message>
        <source>is being downloaded</source>
        <translation>en cours de téléchargement</translation>
    </message>
    <message>
        <source>answers now</source>
        <translation>répond maintenant</translation>
    </message>
    <message>
        <source>{percent} % is here</source>
        <translation>{percent}&#xa0;% sont là</translation>
    </message>
    <message>
        <source>to download</source>
        <translation>à télécharger</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>téléchargé</translation>
    </message>
    <message>
        <source>your file</source>
        <translation>votre fichier</translation>
    </message>
    <message>
        <source>Go on downloading</source>
        <translation>Reprendre le téléchargement</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>{size} GiB</source>
        <translation>{size} Gio</translation>
    </message>
    <message>
        <source>{model} won&apos;t fit into this computer&apos;s memory: it needs {needs}, and {free} are free. Download {size} all the same?</source>
        <translation>{model} ne tient pas dans la mémoire de cet ordinateur&#xa0;: il lui faut {needs}, et {free} sont libres. Télécharger {size} quand même&#xa0;?</translation>
    </message>
    <message>
        <source>{model} mostly answers better than the small model that came with MemX, and takes longer. It is a download of {size} from {host}; none of your notes are sent. It needs {needs} of memory, and {free} are free.</source>
        <translation>{model} répond le plus souvent mieux que le petit modèle fourni avec MemX, et prend plus de temps. C’est un téléchargement de {size} depuis {host}&#xa0;; aucune de vos notes n’est envoyée. Il lui faut {needs} de mémoire, et {free} sont libres.</translation>
    </message>
    <message>
        <source>the hub</source>
        <translation>le hub</translation>
    </message>
    <message>
        <source>The one exception is a download: a model is fetched from {host} when you press the button for it.</source>
        <translation>La seule exception est un téléchargement&#xa0;: un modèle est pris sur {host} quand vous appuyez sur le bouton prévu pour cela.</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} Go</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} Mo</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} ko</translation>
    </message>
    <message>
        <source>{rate} MB/s</source>
        <translation>{rate} Mo/s</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>encore {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes} min</translation>
    </message>
    <message>
        <source>Larger models mostly answer better, and more slowly. Searching stays as it is.</source>
        <translation>Les grands modèles répondent le plus souvent mieux, et plus lentement. La recherche reste ce qu’elle est.</translation>
    </message>
    <message>
        <source>Models that could answer</source>
        <translation>Modèles qui pourraient répondre</translation>
    </message>
    <message>
        <source>Models in use</source>
        <translation>Modèles utilisés</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Ce qui quitte cet ordinateur</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>How far the download is</source>
        <translation>Où en est le téléchargement</translation>
    </message>
    <message>
        <source>Pause the download</source>
        <translation>Suspendre le téléchargement</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>L’obtenir</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the download and throw away what has come</source>
        <translation>Annuler le téléchargement et jeter ce qui est arrivé</translation>
    </message>
    <message>
        <source>Look at models</source>
        <translation>Voir les modèles</translation>
    </message>
    <message>
        <source>Look at all models</source>
        <translation>Voir tous les modèles</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>A larger model fits this computer</source>
        <translation>Cet ordinateur peut porter un plus grand modèle</translation>
    </message>
    <message>
        <source>{percent} % of a larger model is here</source>
        <translation>{percent}&#xa0;% d’un plus grand modèle sont là</translation>
    </message>
    <message>
        <source>It mostly answers better than the small model that came with MemX, and takes longer.</source>
        <translation>Il répond le plus souvent mieux que le petit modèle fourni avec MemX, et prend plus de temps.</translation>
    </message>
    <message>
        <source>{model} answers from the next question on.</source>
        <translation>{model} répond à partir de la prochaine question.</translation>
    </message>
    <message>
        <source>The sheet of models leads back to the bundled one.</source>
        <translation>La feuille des modèles ramène à celui qui est fourni.</translation>
    </message>
    <message>
        <source>It could not be used</source>
        <translation>Il n’a pas pu être utilisé</translation>
    </message>
    <message>
        <source>{model} is being downloaded</source>
        <translation>{model} est en cours de téléchargement</translation>
    </message>
    <message>
        <source>The download is paused</source>
        <translation>Le téléchargement est en pause</translation>
    </message>
    <message>
        <source>The download has stopped</source>
        <translation>Le téléchargement s’est arrêté</translation>
    </message>
    <message>
        <source>The download is cancelled</source>
        <translation>Le téléchargement est annulé</translation>
    </message>
    <message>
        <source>Not now: do not offer it again</source>
        <translation>Pas maintenant&#xa0;: ne plus le proposer</translation>
    </message>
    <message>
        <source>Use the chosen model</source>
        <translation>Utiliser le modèle choisi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Remove the chosen model</source>
        <translation>Enlever le modèle choisi</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a model file (GGUF)</source>
        <translation>Choisir un fichier de modèle (GGUF)</translation>
    </message>
    <message>
        <source>Use a server</source>
        <translation>Utiliser un serveur</translation>
    </message>
    <message>
        <source>Answer with a language model on a server</source>
        <translation>Répondre avec un modèle de langue sur un serveur</translation>
    </message>
    <message>
        <source>Back to the bundled model</source>
        <translation>Revenir au modèle fourni</translation>
    </message>
    <message>
        <source>Answer with the bundled model again</source>
        <translation>Répondre à nouveau avec le modèle fourni</translation>
    </message>
    <message>
        <source>Search with the bundled model</source>
        <translation>Chercher avec le modèle fourni</translation>
    </message>
    <message>
        <source>Search by meaning with the bundled model again</source>
        <translation>Chercher à nouveau par le sens avec le modèle fourni</translation>
    </message>
    <message>
        <source>Trying the bundled model.</source>
        <translation>Essai du modèle fourni.</translation>
    </message>
    <message>
        <source>Every note is read again with the bundled model; until then search goes on as it was.</source>
        <translation>Chaque note est relue avec le modèle fourni&#xa0;; d’ici là, la recherche continue comme avant.</translation>
    </message>
    <message>
        <source>Download it</source>
        <translation>Le télécharger</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Changing the model. A question that is being answered is finished first.</source>
        <translation>Changement de modèle. La question en cours de réponse est d’abord menée à terme.</translation>
    </message>
    <message>
        <source>It answers from the next question on.</source>
        <translation>Il répond à partir de la prochaine question.</translation>
    </message>
    <message>
        <source>{trouble} This computer may become very slow with it.</source>
        <translation>{trouble} Cet ordinateur peut devenir très lent avec lui.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>L’utiliser quand même</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. It can be downloaded again.</source>
        <translation>Enlever {model} de cet ordinateur&#xa0;? Cela libère {size}. Il peut être téléchargé à nouveau.</translation>
    </message>
    <message>
        <source>Remove {model} from this computer? It frees {size}. The bundled model answers then. It can be downloaded again.</source>
        <translation>Enlever {model} de cet ordinateur&#xa0;? Cela libère {size}. Le modèle fourni répondra alors. Il peut être téléchargé à nouveau.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>L’enlever</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>It is removed. The bundled model answers again.</source>
        <translation>C’est enlevé. Le modèle fourni répond à nouveau.</translation>
    </message>
    <message>
        <source>It is removed.</source>
        <translation>C’est enlevé.</translation>
    </message>
    <message>
        <source>Choose a model file</source>
        <translation>Choisir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models (*.gguf)</source>
        <translation>Modèles (*.gguf)</translation>
    </message>
    <message>
        <source>This library can only be read. You can search and ask; what you write here would not be kept.</source>
        <translation>Cette bibliothèque est en lecture seule. Vous pouvez chercher et demander&#xa0;; ce que vous écririez ici ne serait pas gardé.</translation>
    </message>
    <message>
        <source>No note is called “{title}”.</source>
        <translation>Aucune note ne s’appelle «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are kept, and this note with them. Esc keeps it now too.</source>
        <translation>
            <numerusform>%n image est conservée, et cette note avec elle. Échap la conserve aussi désormais.</numerusform>
            <numerusform>%n images sont conservées, et cette note avec elles. Échap la conserve aussi désormais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you pasted is long (%n characters): it is kept as a note of its own, first in the list.</source>
        <translation>
            <numerusform>Ce que vous avez collé est long (%n caractère)&#xa0;: c’est gardé comme une note à part, la première de la liste.</numerusform>
            <numerusform>Ce que vous avez collé est long (%n caractères)&#xa0;: c’est gardé comme une note à part, la première de la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} What you pasted is not kept; it is still on the clipboard.</source>
        <translation>{trouble} Ce que vous avez collé n’est pas gardé&#xa0;; c’est toujours dans le presse-papiers.</translation>
    </message>
    <message numerus="yes">
        <source>Keeping the %n characters that you pasted as a note of their own.</source>
        <translation>
            <numerusform>Le caractère collé (%n) est gardé comme une note à part.</numerusform>
            <numerusform>Les&#xa0;%n caractères collés sont gardés comme une note à part.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trouble} The note that was open before is not kept; its text is on the clipboard.</source>
        <translation>{trouble} La note ouverte auparavant n’est pas gardée&#xa0;; son texte est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Hidden from AI</source>
        <translation>Masquée à l’IA</translation>
    </message>
    <message>
        <source>The note could not be printed. It is kept; choose another printer and try again.</source>
        <translation>La note n’a pas pu être imprimée. Elle est conservée&#xa0;; choisissez une autre imprimante et réessayez.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>When the note was written</source>
        <translation>Quand la note a été écrite</translation>
    </message>
    <message>
        <source>Whether the note is saved</source>
        <translation>Si la note est enregistrée</translation>
    </message>
    <message>
        <source>Found by its words alone, never a source of an answer (Ctrl+Shift+A)</source>
        <translation>Se trouve par ses seuls mots, jamais source d’une réponse (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>Delete this note (Ctrl+Shift+Backspace). It can be undone.</source>
        <translation>Supprimer cette note (Ctrl+Maj+Effacement). Cela peut s’annuler.</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>Écrite&#xa0;: {when}</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>modifiée&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write anything. It is kept as you type.</source>
        <translation>Écrivez n’importe quoi. Tout est gardé au fil de la frappe.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Nothing that MemX can do now has these words.</source>
        <translation>Rien de ce que MemX peut faire maintenant ne contient ces mots.</translation>
    </message>
    <message>
        <source>when indexing goes on</source>
        <translation>quand l’indexation reprendra</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>un instant après</translation>
    </message>
    <message>
        <source>when MemX is open again</source>
        <translation>quand MemX sera rouvert</translation>
    </message>
    <message>
        <source>Open MemX</source>
        <translation>Ouvrir MemX</translation>
    </message>
    <message>
        <source>With the answer of then. Asked again, your notes of now are read.</source>
        <translation>Avec la réponse d’alors. Redemandée, elle lit vos notes d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Find a question or an answer</source>
        <translation>Trouver une question ou une réponse</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Ask the chosen question again</source>
        <translation>Reposer la question choisie</translation>
    </message>
    <message>
        <source>No earlier question has these words.</source>
        <translation>Aucune question précédente ne contient ces mots.</translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>Rien n’a encore été demandé.</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>sûre à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>You said right</source>
        <translation>Vous l’avez dite juste</translation>
    </message>
    <message>
        <source>You said wrong</source>
        <translation>Vous l’avez dite fausse</translation>
    </message>
    <message>
        <source>Related notes</source>
        <translation>Notes apparentées</translation>
    </message>
    <message>
        <source>Notes that link here, then those nearest to it, with what they say.</source>
        <translation>Les notes qui renvoient ici, puis les plus proches, avec ce qu’elles disent.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the chosen note</source>
        <translation>Ouvrir la note choisie</translation>
    </message>
    <message>
        <source>No other note has to do with this one.</source>
        <translation>Aucune autre note n’a de rapport avec celle-ci.</translation>
    </message>
    <message>
        <source>Links to this note</source>
        <translation>Renvoie à cette note</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>presque pareil</translation>
    </message>
    <message>
        <source>{percent} % near</source>
        <translation>proche à {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Searches your notes while you type. Enter asks when it is a question, and opens the best result when it is none. Ctrl+Enter asks and Shift+Enter opens, whatever it is.</source>
        <translation>Cherche dans vos notes pendant que vous tapez. Entrée demande quand c’est une question, et sinon ouvre le meilleur résultat. Ctrl+Entrée demande et Maj+Entrée ouvre dans tous les cas.</translation>
    </message>
    <message>
        <source>Search, or ask a question</source>
        <translation>Cherchez, ou posez une question</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask your notes</source>
        <translation>Demander à vos notes</translation>
    </message>
    <message>
        <source>Ask your notes (Ctrl+Enter)</source>
        <translation>Demander à vos notes (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>What Enter does</source>
        <translation>Ce que fait Entrée</translation>
    </message>
    <message>
        <source>Time of the results</source>
        <translation>Dates des résultats</translation>
    </message>
    <message>
        <source>Search notes of all times</source>
        <translation>Chercher dans les notes de toute date</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>La question d’avant</translation>
    </message>
    <message>
        <source>Start a new subject (Ctrl+Shift+L)</source>
        <translation>Commencer un nouveau sujet (Ctrl+Maj+L)</translation>
    </message>
    <message>
        <source>{time}. Press to search notes of all times.</source>
        <translation>{time}. Appuyez pour chercher dans les notes de toute date.</translation>
    </message>
    <message>
        <source>Follows “{question}”</source>
        <translation>Fait suite à «&#xa0;{question}&#xa0;»</translation>
    </message>
    <message>
        <source>It follows “{question}”. Press to start a new subject.</source>
        <translation>Elle fait suite à «&#xa0;{question}&#xa0;». Appuyez pour commencer un nouveau sujet.</translation>
    </message>
    <message>
        <source>Type to search · end with a question to ask</source>
        <translation>Tapez pour chercher · finissez par une question pour demander</translation>
    </message>
    <message>
        <source>Enter asks your notes · Shift+Enter opens the best result</source>
        <translation>Entrée demande à vos notes · Maj+Entrée ouvre le meilleur résultat</translation>
    </message>
    <message>
        <source>Enter opens the best result · Ctrl+Enter asks</source>
        <translation>Entrée ouvre le meilleur résultat · Ctrl+Entrée demande</translation>
    </message>
    <message>
        <source>{time}. Nothing from then: these are of all times</source>
        <translation>{time}. Rien de cette époque&#xa0;: celles-ci sont de toute date</translation>
    </message>
    <message>
        <source>A note can be hidden from AI (Ctrl+Shift+A while it is open): it is found by its words alone and is never a source of an answer.</source>
        <translation>Une note peut être masquée à l’IA (Ctrl+Maj+A quand elle est ouverte)&#xa0;: elle se trouve par ses seuls mots et n’est jamais la source d’une réponse.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Trouver un réglage</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>{notes}. {models}.</source>
        <translation>{notes}. {models}.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are hidden now.</source>
        <translation>
            <numerusform>%n note est masquée en ce moment.</numerusform>
            <numerusform>%n notes sont masquées en ce moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>No note is hidden now.</source>
        <translation>Aucune note n’est masquée en ce moment.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>theme light dark system night colours contrast</source>
        <comment>found by</comment>
        <translation>thème clair sombre système nuit couleurs contraste</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Appearance: {choice}</source>
        <translation>Apparence&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>language English German Spanish French Chinese translation</source>
        <comment>found by</comment>
        <translation>langue français anglais allemand espagnol chinois traduction</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Show the notes hidden from AI</source>
        <translation>Montrer les notes masquées à l’IA</translation>
    </message>
    <message>
        <source>misspelt words dictionary languages underline check</source>
        <comment>found by</comment>
        <translation>mots mal écrits dictionnaire langues souligner vérifier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>label hashtag # suggest offer</source>
        <comment>found by</comment>
        <translation>libellé hashtag tag # suggérer suggestion proposer</translation>
    </message>
    <message>
        <source>Suggest tags that the nearest notes have</source>
        <translation>Suggérer les étiquettes que portent les notes les plus proches</translation>
    </message>
    <message>
        <source>meaning pause paused failed retry embed models memory download language server</source>
        <comment>found by</comment>
        <translation>sens suspendre pause échec réessayer modèles mémoire télécharger langue serveur</translation>
    </message>
    <message>
        <source>Indexing and models</source>
        <translation>Indexation et modèles</translation>
    </message>
    <message>
        <source>Make new notes searchable by meaning as they come</source>
        <translation>Rendre les nouvelles notes trouvables par le sens au fur et à mesure</translation>
    </message>
    <message>
        <source>How far it is, and what failed</source>
        <translation>Où elle en est, et ce qui a échoué</translation>
    </message>
    <message>
        <source>Show the sheet of indexing</source>
        <translation>Montrer la feuille de l’indexation</translation>
    </message>
    <message>
        <source>Show the sheet of models</source>
        <translation>Montrer la feuille des modèles</translation>
    </message>
    <message>
        <source>leaves computer network internet hidden hide ai folder where library</source>
        <comment>found by</comment>
        <translation>quitte ordinateur réseau internet masquée masquer ia dossier où bibliothèque</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Your notes: {folder}</source>
        <translation>Vos notes&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Where your notes are</source>
        <translation>Où sont vos notes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close: {title}</source>
        <translation>Fermer&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Where you are</source>
        <comment>group of actions</comment>
        <translation>Là où vous êtes</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> ou </translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Pas encore de notes</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>searchable by word, {done} of %n notes by meaning</source>
        <translation>
            <numerusform>trouvable par ses mots, {done} sur&#xa0;%n par le sens</numerusform>
            <numerusform>trouvables par leurs mots, {done} sur&#xa0;%n par le sens</numerusform>
        </translation>
    </message>
    <message>
        <source>searchable by word and meaning</source>
        <translation>trouvables par les mots et le sens</translation>
    </message>
    <message numerus="yes">
        <source>%n by word only</source>
        <translation>
            <numerusform>%n par les mots seulement</numerusform>
            <numerusform>%n par les mots seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>No meaning search: {why}</source>
        <translation>Pas de recherche par le sens&#xa0;: {why}</translation>
    </message>
    <message>
        <source>No answers: {why}</source>
        <translation>Pas de réponses&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Answers come from {server}</source>
        <translation>Les réponses viennent de {server}</translation>
    </message>
    <message>
        <source>Models are starting</source>
        <translation>Les modèles démarrent</translation>
    </message>
    <message>
        <source>Models ready</source>
        <translation>Modèles prêts</translation>
    </message>
    <message>
        <source>Models ready: {why}</source>
        <translation>Modèles prêts&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Models rest until needed</source>
        <translation>Les modèles se reposent tant qu’on n’en a pas besoin</translation>
    </message>
    <message>
        <source>Notes and index</source>
        <translation>Notes et index</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Réglages (Ctrl+,)</translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation>Tous les raccourcis (F1)</translation>
    </message>
    <message>
        <source>{notes}. Shows how far indexing is.</source>
        <translation>{notes}. Montre où en est l’indexation.</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>{choice}. Click to change.</source>
        <translation>{choice}. Cliquez pour changer.</translation>
    </message>
    <message>
        <source>{models}. Shows the models.</source>
        <translation>{models}. Montre les modèles.</translation>
    </message>
    <message>
        <source>Models: {models}</source>
        <translation>Modèles&#xa0;: {models}</translation>
    </message>
    <message>
        <source>Shows the models</source>
        <translation>Montre les modèles</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>The answer is right</source>
        <translation>La réponse est juste</translation>
    </message>
    <message>
        <source>Right: later answers are surer. Press again to take it back.</source>
        <translation>Juste&#xa0;: les réponses suivantes seront plus sûres. Appuyez encore pour revenir là-dessus.</translation>
    </message>
    <message>
        <source>The answer is wrong</source>
        <translation>La réponse est fausse</translation>
    </message>
    <message>
        <source>Wrong: later answers are less sure. Press again to take it back.</source>
        <translation>Fausse&#xa0;: les réponses suivantes seront moins sûres. Appuyez encore pour revenir là-dessus.</translation>
    </message>
    <message>
        <source>Only notes {time} (from “{phrase}”)</source>
        <translation>Seulement les notes {time} (d’après «&#xa0;{phrase}&#xa0;»)</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>prises depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>prises jusqu’au {day}</translation>
    </message>
    <message>
        <source>of any time</source>
        <translation>de toute date</translation>
    </message>
    <message>
        <source>of {year}</source>
        <translation>prises en {year}</translation>
    </message>
    <message>
        <source>of {first} to {last}</source>
        <translation>prises de {first} à {last}</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>prises en {month}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>prises le {day}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>prises du {first} au {last}</translation>
    </message>
    <message numerus="yes">
        <source>Kept %n days, in no search and no answer. Until then any of them can come back.</source>
        <translation>
            <numerusform>Gardées&#xa0;%n jour, hors de toute recherche et de toute réponse. D’ici là, chacune peut revenir.</numerusform>
            <numerusform>Gardées&#xa0;%n jours, hors de toute recherche et de toute réponse. D’ici là, chacune peut revenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>Notes supprimées</translation>
    </message>
    <message>
        <source>Empty trash now</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>Empty the trash now</source>
        <translation>Vider la corbeille maintenant</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Bring the chosen note back</source>
        <translation>Reprendre la note choisie</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes for good, with all earlier texts? This cannot be undone.</source>
        <translation>
            <numerusform>Enlever définitivement&#xa0;%n note, avec tous ses textes antérieurs&#xa0;? Cela ne peut pas s’annuler.</numerusform>
            <numerusform>Enlever définitivement&#xa0;%n notes, avec tous leurs textes antérieurs&#xa0;? Cela ne peut pas s’annuler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n notes</source>
        <translation>
            <numerusform>Enlever&#xa0;%n note</numerusform>
            <numerusform>Enlever&#xa0;%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>the notes in the trash</comment>
        <translation>Garder</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are removed for good.</source>
        <translation>
            <numerusform>%n note est définitivement enlevée.</numerusform>
            <numerusform>%n notes sont définitivement enlevées.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty note</source>
        <translation>Une note vide</translation>
    </message>
    <message>
        <source>goes at one of the next starts</source>
        <translation>part à l’un des prochains démarrages</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>encore&#xa0;%n jour</numerusform>
            <numerusform>encore&#xa0;%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a day left</source>
        <translation>encore moins d’un jour</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>Bring the note back (Ctrl+Z)</source>
        <translation>Reprendre la note (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Dismiss the offer to undo</source>
        <translation>Ignorer l’offre d’annuler</translation>
    </message>
    <message>
        <source>an empty note</source>
        <translation>une note vide</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Annuler la modification</translation>
    </message>
    <message>
        <source>Take the change back (Ctrl+Z)</source>
        <translation>Revenir sur la modification (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>«&#xa0;{title}&#xa0;» supprimée</translation>
    </message>
    <message numerus="yes">
        <source>Deleted “{title}” and %n before</source>
        <translation>
            <numerusform>«&#xa0;{title}&#xa0;» supprimée, et&#xa0;%n avant</numerusform>
            <numerusform>«&#xa0;{title}&#xa0;» supprimée, et&#xa0;%n avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Searching and answering are done here; MemX opens no connection to anywhere, and nobody counts what you do.</source>
        <translation>Rien ne quitte cet ordinateur. La recherche et les réponses se font ici&#xa0;; MemX n’ouvre aucune connexion vers où que ce soit, et personne ne compte ce que vous faites.</translation>
    </message>
    <message>
        <source>Questions are answered by a server on this computer ({place}). Your notes stay on it, as long as that server keeps them on it.</source>
        <translation>Les questions reçoivent leur réponse d’un serveur sur cet ordinateur ({place}). Vos notes y restent, tant que ce serveur les y laisse.</translation>
    </message>
    <message>
        <source>As you chose, each question and the passages found for it go to the model at {place}. Nothing else leaves this computer: searching is done here, and notes hidden from AI are never sent.</source>
        <translation>Comme vous l’avez choisi, chaque question et les passages trouvés pour elle vont au modèle sur {place}. Rien d’autre ne quitte cet ordinateur&#xa0;: la recherche se fait ici, et les notes masquées à l’IA ne sont jamais envoyées.</translation>
    </message>
    <message>
        <source>Looked for the sentence itself, without a model</source>
        <translation>Cherché la phrase elle-même, sans modèle</translation>
    </message>
    <message>
        <source>Kept what others say of themselves apart from the one you asked about</source>
        <translation>Mis à part ce que d’autres disent d’eux-mêmes, la question portant sur quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Read the question closely with each near passage</source>
        <translation>Lu la question de près avec chaque passage proche</translation>
    </message>
    <message>
        <source>Took the words that this close reading liked best</source>
        <translation>Pris les mots que cette lecture de près a préférés</translation>
    </message>
    <message>
        <source>Was sure enough of it before asking the model</source>
        <translation>En était assez sûr avant d’interroger le modèle</translation>
    </message>
    <message>
        <source>Read the nearest passages and answered once</source>
        <translation>Lu les passages les plus proches et répondu une fois</translation>
    </message>
    <message>
        <source>Drew more answers and counted what they say</source>
        <translation>Tiré d’autres réponses et compté ce qu’elles disent</translation>
    </message>
    <message>
        <source>Went on from the votes that were cast before</source>
        <translation>Continué à partir des votes déjà exprimés</translation>
    </message>
    <message>
        <source>Counted over every note that matches</source>
        <translation>Compté dans toutes les notes qui correspondent</translation>
    </message>
    <message>
        <source>Asked each near passage alone and put the answers together</source>
        <translation>Interrogé chaque passage proche à part et réuni les réponses</translation>
    </message>
    <message>
        <source>A newer note says otherwise, so it leads</source>
        <translation>Une note plus récente dit autre chose, elle passe donc devant</translation>
    </message>
    <message>
        <source>How the votes fell</source>
        <translation>Comment les votes se répartissent</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>A vote weighs as much as its answer is likely to be right.</source>
        <translation>Un vote pèse autant qu’il est probable que sa réponse soit juste.</translation>
    </message>
    <message>
        <source>How sure it was, step by step</source>
        <translation>À quel point c’était sûr, pas à pas</translation>
    </message>
    <message>
        <source>Sureness after each step</source>
        <translation>Certitude après chaque pas</translation>
    </message>
    <message>
        <source>What was read and written</source>
        <translation>Ce qui a été lu et écrit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>The answer, looked at closely</source>
        <translation>La réponse, vue de près</translation>
    </message>
    <message>
        <source>Not in the notes</source>
        <translation>Pas dans les notes</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>First pass</source>
        <translation>Première passe</translation>
    </message>
    <message>
        <source>In the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>tokens</comment>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Read before and remembered</source>
        <translation>Lus auparavant et retenus</translation>
    </message>
    <message>
        <source>Written</source>
        <comment>tokens</comment>
        <translation>Écrits</translation>
    </message>
    <message>
        <source>Thought and hidden</source>
        <translation>Pensés et masqués</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>tokens</comment>
        <translation>Vérifiés</translation>
    </message>
    <message numerus="yes">
        <source>Found %n passages in your notes</source>
        <translation>
            <numerusform>%n passage trouvé dans vos notes</numerusform>
            <numerusform>%n passages trouvés dans vos notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>Arrêt&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Answered by {model}</source>
        <translation>Réponse de {model}</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows does not let it be changed</source>
        <translation>Windows ne permet pas de le modifier</translation>
    </message>
    <message>
        <source>Starting with the computer could not be changed ({why}). It stays as it was.</source>
        <translation>Le démarrage avec l’ordinateur n’a pas pu être modifié ({why}). Il reste tel quel.</translation>
    </message>
    <message>
        <source>{key} alone could no longer type. Add Ctrl, Alt or the system key.</source>
        <translation>{key} seule ne pourrait plus servir à taper. Ajoutez Ctrl, Alt ou la touche système.</translation>
    </message>
    <message>
        <source>Off. “memx capture” opens the small window too; your desktop can give it a key.</source>
        <translation>Désactivée. «&#xa0;memx capture&#xa0;» ouvre aussi la petite fenêtre&#xa0;; votre bureau peut lui donner une touche.</translation>
    </message>
    <message>
        <source>{key} opens the small window, wherever you are, while MemX runs.</source>
        <translation>{key} ouvre la petite fenêtre, où que vous soyez, tant que MemX tourne.</translation>
    </message>
    <message>
        <source>{key} is taken by another program. Choose another key, or give “memx capture” a key of your desktop.</source>
        <translation>{key} est prise par un autre programme. Choisissez une autre touche, ou donnez à «&#xa0;memx capture&#xa0;» une touche de votre bureau.</translation>
    </message>
    <message>
        <source>This keyboard has no {key}. Choose another key.</source>
        <translation>Ce clavier n’a pas {key}. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>This desktop lends no keys to programs. In its own settings, give the command “memx capture” a key.</source>
        <translation>Ce bureau ne prête pas de touches aux programmes. Dans ses propres réglages, donnez une touche à la commande «&#xa0;memx capture&#xa0;».</translation>
    </message>
    <message>
        <source>keyboard key hotkey global capture small window everywhere</source>
        <comment>found by</comment>
        <translation>clavier touche raccourci global capturer petite fenêtre partout</translation>
    </message>
    <message>
        <source>Show the sheet of shortcuts</source>
        <translation>Montrer la feuille des raccourcis</translation>
    </message>
    <message>
        <source>notifications messages ready answer download files privacy lock screen</source>
        <comment>found by</comment>
        <translation>notifications messages prête réponse téléchargement fichiers confidentialité écran verrouillage</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>autostart login boot computer tray background hidden close quit</source>
        <comment>found by</comment>
        <translation>démarrage automatique session ordinateur zone de notification arrière-plan fermer quitter</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Début et fin</translation>
    </message>
    <message>
        <source>A key opens the small window, wherever you are</source>
        <translation>Une touche ouvre la petite fenêtre, où que vous soyez</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>La touche</translation>
    </message>
    <message>
        <source>Press the keys that should open the small window</source>
        <translation>Appuyez sur les touches qui doivent ouvrir la petite fenêtre</translation>
    </message>
    <message>
        <source>The usual key</source>
        <translation>La touche habituelle</translation>
    </message>
    <message>
        <source>Back to the usual key</source>
        <translation>Revenir à la touche habituelle</translation>
    </message>
    <message>
        <source>Whether the key works</source>
        <translation>Si la touche fonctionne</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Touche&#xa0;:</translation>
    </message>
    <message>
        <source>Tell me when something is ready while I am elsewhere</source>
        <translation>M’avertir quand quelque chose est prêt pendant que je suis ailleurs</translation>
    </message>
    <message>
        <source>An answer that took some time, a model that was fetched, many files that were added. No word of a note, a question or an answer is in it.</source>
        <translation>Une réponse qui a pris du temps, un modèle téléchargé, beaucoup de fichiers ajoutés. Aucun mot d’une note, d’une question ou d’une réponse n’y figure.</translation>
    </message>
    <message>
        <source>Start MemX with the computer, into the tray</source>
        <translation>Démarrer MemX avec l’ordinateur, dans la zone de notification</translation>
    </message>
    <message>
        <source>Start MemX with the computer</source>
        <translation>Démarrer MemX avec l’ordinateur</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Your desktop is asked for {key}.</source>
        <translation>{key} est demandée à votre bureau.</translation>
    </message>
    <message>
        <source>Your desktop opens the small window: {key}.</source>
        <translation>Votre bureau ouvre la petite fenêtre&#xa0;: {key}.</translation>
    </message>
    <message>
        <source>Your desktop has no key for the small window yet. Choose one in the desktop&apos;s settings.</source>
        <translation>Votre bureau n’a pas encore de touche pour la petite fenêtre. Choisissez-en une dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>Your desktop gave MemX no key. In its own settings, give the command “memx capture” a key.</source>
        <translation>Votre bureau n’a pas donné de touche à MemX. Dans ses propres réglages, donnez une touche à la commande «&#xa0;memx capture&#xa0;».</translation>
    </message>
    <message>
        <source>Your desktop has taken the key back. Switch the key off and on to ask for it again.</source>
        <translation>Votre bureau a repris la touche. Désactivez puis réactivez la touche pour la redemander.</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Votre réponse est prête</translation>
    </message>
    <message>
        <source>Open MemX to read it.</source>
        <translation>Ouvrez MemX pour la lire.</translation>
    </message>
    <message>
        <source>The model is here</source>
        <translation>Le modèle est là</translation>
    </message>
    <message>
        <source>The model could not be fetched</source>
        <translation>Le modèle n’a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>Open MemX to go on.</source>
        <translation>Ouvrez MemX pour continuer.</translation>
    </message>
    <message>
        <source>Open MemX to see why.</source>
        <translation>Ouvrez MemX pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Your files have been added</source>
        <translation>Vos fichiers ont été ajoutés</translation>
    </message>
    <message>
        <source>Open MemX to see what came in.</source>
        <translation>Ouvrez MemX pour voir ce qui est entré.</translation>
    </message>
    <message>
        <source>This note can only be read, so no picture was added.</source>
        <translation>Cette note est en lecture seule, aucune image n’a donc été ajoutée.</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>image.png</translation>
    </message>
    <message>
        <source>Another note was opened meanwhile, so {file} was not added.</source>
        <translation>Une autre note a été ouverte entre-temps, {file} n’a donc pas été ajouté.</translation>
    </message>
    <message>
        <source>The note could not be kept, and so {file} was not added.</source>
        <translation>La note n’a pas pu être gardée, {file} n’a donc pas été ajouté.</translation>
    </message>
    <message>
        <source>{why} The picture was not added.</source>
        <translation>{why} L’image n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>The file is not there any more. Restore it from a backup.</source>
        <translation>Le fichier n’est plus là. Restaurez-le depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>This is not a picture that MemX can show.</source>
        <translation>Ce n’est pas une image que MemX peut montrer.</translation>
    </message>
    <message>
        <source>Too large to be shown here: {width} × {height} pixels.</source>
        <translation>Trop grande pour être montrée ici&#xa0;: {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>The picture is damaged, or not whole.</source>
        <translation>L’image est endommagée ou incomplète.</translation>
    </message>
    <message>
        <source>{file} is larger than {size} MiB.</source>
        <translation>{file} dépasse {size} Mio.</translation>
    </message>
    <message>
        <source>{file} could not be read: {why}.</source>
        <translation>{file} n’a pas pu être lu&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{file} is not a picture that MemX can show.</source>
        <translation>{file} n’est pas une image que MemX peut montrer.</translation>
    </message>
    <message>
        <source>The picture of the clipboard could not be read.</source>
        <translation>L’image du presse-papiers n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>{picture}. Click opens it.</source>
        <translation>{picture}. Un clic l’ouvre.</translation>
    </message>
    <message>
        <source>Pictures: {names}</source>
        <translation>Images&#xa0;: {names}</translation>
    </message>
    <message>
        <source>No file of this name is kept with the note.</source>
        <translation>Aucun fichier de ce nom n’est gardé avec la note.</translation>
    </message>
    <message>
        <source>No program of this desktop opens {file}.</source>
        <translation>Aucun programme de ce bureau n’ouvre {file}.</translation>
    </message>
    <message>
        <source>A program that speaks OpenAI&apos;s interface can answer: llama-server, vLLM, Ollama, or one elsewhere.</source>
        <translation>Peut répondre un programme qui parle l’interface d’OpenAI&#xa0;: llama-server, vLLM, Ollama, ou un autre ailleurs.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Not needed where the server has one</source>
        <translation>Inutile si le serveur n’en a qu’un</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Not needed on most computers of your own</source>
        <translation>Inutile sur la plupart de vos propres ordinateurs</translation>
    </message>
    <message>
        <source>Allow an unencrypted way (http://) beyond your own network</source>
        <translation>Autoriser un chemin non chiffré (http://) au-delà de votre propre réseau</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring, and nowhere else.</source>
        <translation>La clé est gardée dans le trousseau de cet ordinateur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>What leaves this computer with it</source>
        <translation>Ce qui quitte alors cet ordinateur</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Test the connection; nothing of a note is sent</source>
        <translation>Tester la connexion&#xa0;; rien d’aucune note n’est envoyé</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Utiliser ce serveur</translation>
    </message>
    <message>
        <source>Answer with this server from now on</source>
        <translation>Répondre avec ce serveur désormais</translation>
    </message>
    <message>
        <source>The one in the keyring</source>
        <translation>Celle du trousseau</translation>
    </message>
    <message>
        <source>Nothing leaves this computer now.</source>
        <translation>Rien ne quitte cet ordinateur en ce moment.</translation>
    </message>
    <message>
        <source>Asking {address}. That can take a while.</source>
        <translation>{address} est interrogé. Cela peut prendre un moment.</translation>
    </message>
    <message>
        <source>May your questions and passages of your notes be sent there?</source>
        <translation>Vos questions et des passages de vos notes peuvent-ils y être envoyés&#xa0;?</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>Les y envoyer</translation>
    </message>
    <message>
        <source>It works, and is not used yet. {found}</source>
        <translation>Cela fonctionne, et n’est pas encore utilisé. {found}</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Looking for suggestions</source>
        <translation>Recherche de suggestions</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Ajouter au dictionnaire</translation>
    </message>
    <message>
        <source>Underline misspelt words</source>
        <translation>Souligner les mots mal écrits</translation>
    </message>
    <message>
        <source>Looking for dictionaries</source>
        <translation>Recherche de dictionnaires</translation>
    </message>
    <message>
        <source>No dictionary is installed. MemX uses the Hunspell dictionaries of the system and downloads none. On Debian and Ubuntu, the package hunspell-en-us holds one for English.</source>
        <translation>Aucun dictionnaire n’est installé. MemX utilise les dictionnaires Hunspell du système et n’en télécharge aucun. Sous Debian et Ubuntu, le paquet hunspell-fr en contient un pour le français.</translation>
    </message>
    <message>
        <source>A word is right where one of these dictionaries of the system has it.</source>
        <translation>Un mot est juste si l’un de ces dictionnaires du système le contient.</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>Orthographe&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Press Models in the settings to choose another one, or the one that comes with MemX.</source>
        <translation>Appuyez sur Modèles dans les réglages pour en choisir un autre, ou celui fourni avec MemX.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in the sheet Models.</source>
        <translation>Fermez d’autres programmes, ou choisissez un modèle plus petit dans la feuille Modèles.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it again, once it was removed there.</source>
        <translation>La feuille Modèles le télécharge à nouveau, une fois qu’il y est enlevé.</translation>
    </message>
    <message>
        <source>The sheet Models downloads it ({size}).</source>
        <translation>La feuille Modèles le télécharge ({size}).</translation>
    </message>
    <message>
        <source>The sheet Models names what there is, and takes a file of your own.</source>
        <translation>La feuille Modèles dit ce qu’il y a, et accepte un fichier à vous.</translation>
    </message>
    <message>
        <source>The sheet Models names what there is.</source>
        <translation>La feuille Modèles dit ce qu’il y a.</translation>
    </message>
    <message>
        <source>Use the server&apos;s https:// address, or allow the unencrypted way if it is safe for other reasons.</source>
        <translation>Utilisez l’adresse https:// du serveur, ou autorisez le chemin non chiffré s’il est sûr pour d’autres raisons.</translation>
    </message>
    <message>
        <source>Write the key into its own field.</source>
        <translation>Écrivez la clé dans son propre champ.</translation>
    </message>
    <message>
        <source>{what}, or press “Search with the bundled model” in the sheet Models.</source>
        <translation>{what}, ou appuyez sur «&#xa0;Chercher avec le modèle fourni&#xa0;» dans la feuille Modèles.</translation>
    </message>
    <message>
        <source>Write into the field Model which one of {host} is to answer. It has: {names}.</source>
        <translation>Écrivez dans le champ Modèle lequel de {host} doit répondre. Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>“Use a server” in the sheet Models says which it has: leave the field Model empty and test it.</source>
        <translation>«&#xa0;Utiliser un serveur&#xa0;» dans la feuille Modèles dit lesquels il a&#xa0;: laissez le champ Modèle vide et testez.</translation>
    </message>
    <message>
        <source>Give it again with “Use a server” in the sheet Models.</source>
        <translation>Redonnez-la avec «&#xa0;Utiliser un serveur&#xa0;» dans la feuille Modèles.</translation>
    </message>
    <message>
        <source>Write its name into the field Model to choose it.</source>
        <translation>Écrivez son nom dans le champ Modèle pour le choisir.</translation>
    </message>
    <message>
        <source>What has come is kept; try again, and it goes on from there.</source>
        <translation>Ce qui est arrivé est conservé&#xa0;; réessayez, et le téléchargement reprendra de là.</translation>
    </message>
    <message>
        <source>{percent} % has come and is kept; try again, and it goes on from there.</source>
        <translation>{percent}&#xa0;% sont arrivés et conservés&#xa0;; réessayez, et le téléchargement reprendra de là.</translation>
    </message>
    <message>
        <source>not in the notes</source>
        <translation>pas dans les notes</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Last question at {level}, thought about longer: {answer}</source>
        <translation>Dernière question au cran {level}, réfléchie plus longtemps&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Last question at {level}: {seconds} s, {answer}</source>
        <translation>Dernière question au cran {level}&#xa0;: {seconds} s, {answer}</translation>
    </message>
    <message numerus="yes">
        <source>Last question at {level}: {seconds} s, %n samples, {answer}</source>
        <translation>
            <numerusform>Dernière question au cran {level}&#xa0;: {seconds} s,&#xa0;%n échantillon, {answer}</numerusform>
            <numerusform>Dernière question au cran {level}&#xa0;: {seconds} s,&#xa0;%n échantillons, {answer}</numerusform>
        </translation>
    </message>
    <message>
        <source>{carriers} of the {near} nearest notes have it</source>
        <translation>{carriers} des {near} notes les plus proches la portent</translation>
    </message>
    <message>
        <source>all {near} nearest notes have it</source>
        <translation>les {near} notes les plus proches la portent toutes</translation>
    </message>
    <message>
        <source>both nearest notes have it</source>
        <translation>les deux notes les plus proches la portent</translation>
    </message>
    <message>
        <source>its word is here, and {reason}</source>
        <translation>son mot est ici, et {reason}</translation>
    </message>
    <message>
        <source>Do not suggest this tag for this note</source>
        <translation>Ne pas suggérer cette étiquette pour cette note</translation>
    </message>
    <message>
        <source>Add the tag #{tag}: {reason}</source>
        <translation>Ajouter l’étiquette #{tag}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Add #{tag} to the note: {reason} (Ctrl+G)</source>
        <translation>Ajouter #{tag} à la note&#xa0;: {reason} (Ctrl+G)</translation>
    </message>
    <message>
        <source>Do not suggest #{tag} for this note</source>
        <translation>Ne pas suggérer #{tag} pour cette note</translation>
    </message>
    <message>
        <source>{tag} — {reason}</source>
        <translation>{tag} — {reason}</translation>
    </message>
    <message>
        <source>Tag #{tag} added</source>
        <translation>Étiquette #{tag} ajoutée</translation>
    </message>
    <message>
        <source>What you wrote before the notes were open is kept: it is first in the list.</source>
        <translation>Ce que vous avez écrit avant l’ouverture des notes est conservé : c’est en tête de la liste.</translation>
    </message>
    <message>
        <source>What you wrote cannot be kept; it is on the clipboard.</source>
        <translation>Ce que vous avez écrit ne peut pas être conservé ; c’est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>What you wrote is kept, and becomes a note when they can be opened.</source>
        <translation>Ce que vous avez écrit est conservé et deviendra une note dès que les notes pourront être ouvertes.</translation>
    </message>
    <message>
        <source>exact match</source>
        <translation>correspondance exacte</translation>
    </message>
    <message>
        <source>near in meaning</source>
        <translation>proche par le sens</translation>
    </message>
    <message>
        <source>loosely related</source>
        <translation>lien lointain</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
</context>
</TS>
