"""Everything that the window can be told to do, once: keys are bound, the palette and the sheet are made from here."""

from dataclasses import dataclass

from memx.desktop.texts import later, tr


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is the method of `Deeds`. `others` are further words by which the palette finds it."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    others: str = ""
    in_palette: bool = True

    @property
    def says(self) -> str:
        return tr(self.text)

    @property
    def words(self) -> str:
        """Those of the window's language, and the English ones too."""
        return f"{tr(self.others, FOUND_BY)} {self.text} {self.others}" if self.others else self.text


FOUND_BY = "found by"
GROUP = "group of actions"


GROUPS: dict[str, tuple[Action, ...]] = {
    later("Write", "group of actions"): (
        Action("new_note", later("New note"), ("Ctrl+N",), later("write create add", "found by")),
        Action(
            "capture", later("New note in the small window"), ("Ctrl+Shift+N",), later("capture quick jot", "found by")
        ),
        Action("add_files", later("Add files"), ("Ctrl+O",), later("import open drop markdown text", "found by")),
        Action("find_in_note", later("Find in this note"), ("Ctrl+F",), later("search text", "found by")),
        Action("find_next", later("Next place found"), ("F3",), in_palette=False),
        Action("find_previous", later("Place found before"), ("Shift+F3",), in_palette=False),
        Action(
            "follow_link",
            later("Open the link at the caret"),
            ("Ctrl+Shift+O",),
            later("follow jump go [[", "found by"),
        ),
        Action(
            "own_window",
            later("Open the note in a window of its own"),
            ("Ctrl+Shift+W",),
            later("separate second detach pop out", "found by"),
        ),
        Action("add_tag", later("Add the tag that is suggested"), ("Ctrl+G",), later("label # hashtag", "found by")),
        Action("print_note", later("Print the note"), ("Ctrl+P",), later("paper pdf", "found by")),
        Action(
            "pin_note",
            later("Pin the note to the top, or no longer"),
            ("Ctrl+D",),
            later("keep first star", "found by"),
        ),
        Action(
            "hide_note",
            later("Hide the note from AI, or no longer"),
            ("Ctrl+Shift+A",),
            later("private privacy secret show", "found by"),
        ),
        Action("delete_note", later("Delete the note"), ("Ctrl+Shift+Backspace",), later("remove trash", "found by")),
        Action("undo", later("Undo, also a deletion"), ("Ctrl+Z",), later("back", "found by"), in_palette=False),
    ),
    later("Find and ask", "group of actions"): (
        Action("go_to_field", later("Search or ask"), ("Ctrl+L", "Ctrl+Shift+F"), later("find question", "found by")),
        Action(
            "new_subject",
            later("New subject: the next question stands alone"),
            ("Ctrl+Shift+L",),
            later("topic thread follow clear", "found by"),
        ),
        Action("show_questions", later("Earlier questions"), ("Ctrl+E",), later("asked history again", "found by")),
        Action("think_longer", later("Think longer"), ("Ctrl+T",), later("more samples budget", "found by")),
        Action("explain", later("Why this answer?"), ("Ctrl+I",), later("trace votes tokens explain", "found by")),
        Action(
            "copy_answer", later("Copy the answer with its sources"), ("Ctrl+Shift+C",), later("clipboard", "found by")
        ),
        Action("save_answer", later("Save the answer as a note"), (), later("keep", "found by")),
        Action(
            "judge_right",
            later("The answer is right, or take that back"),
            (),
            later("thumbs up good yes correct", "found by"),
        ),
        Action(
            "judge_wrong",
            later("The answer is wrong, or take that back"),
            (),
            later("thumbs down bad no incorrect", "found by"),
        ),
        Action("escape", later("Stop the answer, close it, clear the field"), ("Esc",), in_palette=False),
    ),
    later("Look back", "group of actions"): (
        Action(
            "show_related",
            later("Related notes, and those that link here"),
            ("Ctrl+R",),
            later("backlinks near similar", "found by"),
        ),
        Action(
            "show_history",
            later("Earlier texts of this note"),
            ("Ctrl+Shift+H",),
            later("history versions compare restore", "found by"),
        ),
        Action(
            "show_hidden", later("Notes hidden from AI"), (), later("private privacy secret list which", "found by")
        ),
        Action("show_trash", later("Trash"), ("Ctrl+Shift+T",), later("deleted restore empty bin purge", "found by")),
    ),
    later("Window", "group of actions"): (
        Action("show_palette", later("Everything MemX can do"), ("Ctrl+K", "Ctrl+Shift+P"), in_palette=False),
        Action("show_settings", later("Settings"), ("Ctrl+,",), later("preferences options privacy", "found by")),
        Action(
            "show_models",
            later("Models: what answers, and others"),
            (),
            later("download language server remove file gguf memory", "found by"),
        ),
        Action(
            "show_index",
            later("How far indexing is, and what failed"),
            (),
            later("status pending failed retry index", "found by"),
        ),
        Action("next_appearance", later("Light or dark"), (), later("theme appearance contrast night", "found by")),
        Action("show_shortcuts", later("Shortcuts"), ("F1",), later("keys help", "found by")),
        Action("quit", later("Quit"), ("Ctrl+Q",), later("exit close", "found by")),
    ),
}
ACTIONS = tuple(action for group in GROUPS.values() for action in group)
# keys that a part of the window answers by itself
INSIDE = (
    (later("New note, from any program"), later("The key chosen in the settings")),
    (later("Ask, or open the best result"), later("Enter in the field")),
    (later("Ask, whatever it looks like"), later("Ctrl+Enter in the field")),
    (later("Open the best result of a question, too"), later("Shift+Enter in the field")),
    (later("Go to the list"), later("Down in the field")),
    (later("Delete the note"), later("Delete in the list")),
    (later("What else can be done with a note"), later("Right click or Menu key in the list")),
    (later("Close the window of a note"), later("Ctrl+W in it")),
    (later("Tick the box of the line"), later("Ctrl+Enter in the note")),
    (later("Open a link"), later("Ctrl+click in the note")),
    (later("Open a picture"), later("Click on it in the note")),
    (later("Add files or text"), later("Drop or paste them")),
    (later("New note with what was copied"), later("Ctrl+V outside a text")),
    (later("Take a note along as Markdown, or link to it"), later("Drag it from the list")),
    (later("Redo"), later("Ctrl+Shift+Z in the note")),
    (later("Think less or more"), later("Left, Right or 1 to 5 on the slider")),
)
