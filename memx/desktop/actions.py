"""Everything that the window can be told to do, once: keys are bound, the palette and the sheet are made from here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is the method of `Deeds`. `words` are further ones by which the palette finds it."""

    name: str
    says: str
    keys: tuple[str, ...] = ()
    words: str = ""
    in_palette: bool = True


GROUPS: dict[str, tuple[Action, ...]] = {
    "Write": (
        Action("new_note", "New note", ("Ctrl+N",), "write create add"),
        Action("capture", "New note in the small window", ("Ctrl+Shift+N",), "capture quick jot"),
        Action("add_files", "Add files", ("Ctrl+O",), "import open drop markdown text"),
        Action("find_in_note", "Find in this note", ("Ctrl+F",), "search text"),
        Action("find_next", "Next place found", ("F3",), in_palette=False),
        Action("find_previous", "Place found before", ("Shift+F3",), in_palette=False),
        Action("follow_link", "Open the link at the caret", ("Ctrl+Shift+O",), "follow jump go [["),
        Action("print_note", "Print the note", ("Ctrl+P",), "paper pdf"),
        Action("pin_note", "Pin the note to the top, or no longer", ("Ctrl+D",), "keep first star"),
        Action("hide_note", "Hide the note from AI, or no longer", ("Ctrl+Shift+A",), "private privacy secret show"),
        Action("delete_note", "Delete the note", ("Ctrl+Shift+Backspace",), "remove trash"),
        Action("undo", "Undo, also a deletion", ("Ctrl+Z",), "back", in_palette=False),
    ),
    "Find and ask": (
        Action("go_to_field", "Search or ask", ("Ctrl+L", "Ctrl+Shift+F"), "find question"),
        Action(
            "new_subject", "New subject: the next question stands alone", ("Ctrl+Shift+L",), "topic thread follow clear"
        ),
        Action("show_questions", "Earlier questions", ("Ctrl+E",), "asked history again"),
        Action("think_longer", "Think longer", ("Ctrl+T",), "more samples budget"),
        Action("explain", "Why this answer?", ("Ctrl+I",), "trace votes tokens explain"),
        Action("copy_answer", "Copy the answer with its sources", ("Ctrl+Shift+C",), "clipboard"),
        Action("save_answer", "Save the answer as a note", (), "keep"),
        Action("judge_right", "The answer is right, or take that back", (), "thumbs up good yes correct"),
        Action("judge_wrong", "The answer is wrong, or take that back", (), "thumbs down bad no incorrect"),
        Action("escape", "Stop the answer, close it, clear the field", ("Esc",), in_palette=False),
    ),
    "Look back": (
        Action("show_related", "Related notes, and those that link here", ("Ctrl+R",), "backlinks near similar"),
        Action("show_history", "Earlier texts of this note", ("Ctrl+Shift+H",), "history versions compare restore"),
        Action("show_trash", "Trash", ("Ctrl+Shift+T",), "deleted restore empty bin purge"),
    ),
    "Window": (
        Action("show_palette", "Everything MemX can do", ("Ctrl+K", "Ctrl+Shift+P"), in_palette=False),
        Action("show_settings", "Settings", ("Ctrl+,",), "preferences options privacy"),
        Action(
            "show_models", "Models: what answers, and others", (), "download language server remove file gguf memory"
        ),
        Action("show_index", "How far indexing is, and what failed", (), "status pending failed retry index"),
        Action("next_appearance", "Light or dark", (), "theme appearance contrast night"),
        Action("show_shortcuts", "Shortcuts", ("F1",), "keys help"),
        Action("quit", "Quit", ("Ctrl+Q",), "exit close"),
    ),
}
ACTIONS = tuple(action for group in GROUPS.values() for action in group)
# keys that a part of the window answers by itself
INSIDE = (
    ("Ask, or open the best result", "Enter in the field"),
    ("Ask, whatever it looks like", "Ctrl+Enter in the field"),
    ("Go to the list", "Down in the field"),
    ("Delete the note", "Delete in the list"),
    ("Tick the box of the line", "Ctrl+Enter in the note"),
    ("Open a link", "Ctrl+click in the note"),
    ("Add files or text", "Drop or paste them"),
    ("Take a note along as Markdown, or link to it", "Drag it from the list"),
    ("Redo", "Ctrl+Shift+Z in the note"),
    ("Think less or more", "Left, Right or 1 to 5 on the slider"),
)
