"""How the window looks: two sets of colours, one accent, one style sheet. Everything that paints asks here."""

from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

from memx import bundled

APPEARANCES = ("system", "light", "dark")
CONTRASTS = ("system", "usual", "more")
USUAL = 13  # pixels, of letters of 10 points at 96 dots an inch
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


@dataclass(frozen=True, slots=True)
class Colours:
    """Text on its ground has a contrast of at least 4.5 to 1 (WCAG 2.2 AA) in every pair used, with more contrast one
    of at least 7 to 1 (AAA), and lines are seen then too (3 to 1)."""

    ground: str  # behind everything
    paper: str  # what is written on: editor, field, card
    hover: str
    chosen: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    accent_soft: str
    mark: str
    on_mark: str
    warning: str
    on_warning: str


LIGHT = Colours(
    ground="#f5f4f1",
    paper="#ffffff",
    hover="#edebe6",
    chosen="#e0ebea",
    text="#22262a",
    quiet="#5c646c",
    line="#e1dfd9",
    accent="#0b6b6b",
    on_accent="#ffffff",
    accent_soft="#e3f0ef",
    mark="#ffe7a3",
    on_mark="#2b2616",
    warning="#fdeedd",
    on_warning="#7a3a06",
)
DARK = Colours(
    ground="#191b1e",
    paper="#212428",
    hover="#2a2e33",
    chosen="#2b3a3c",
    text="#e7e8ea",
    quiet="#a3abb3",
    line="#33373c",
    accent="#62cbc4",
    on_accent="#0c2524",
    accent_soft="#23383a",
    mark="#665317",
    on_mark="#fff1c7",
    warning="#402c18",
    on_warning="#ffcf9e",
)


LIGHT_MORE = replace(
    LIGHT,
    ground="#f7f7f5",
    hover="#ebebe8",
    chosen="#dcebea",
    text="#000000",
    quiet="#363c42",
    line="#767b80",
    accent="#00484a",
    on_mark="#000000",
    on_warning="#5a2800",
)
DARK_MORE = replace(
    DARK,
    ground="#0c0d0e",
    paper="#121416",
    hover="#22262a",
    chosen="#1f3133",
    text="#ffffff",
    quiet="#c9ced3",
    line="#7d848b",
    accent="#86e3dc",
    on_accent="#001a19",
    accent_soft="#16292b",
    mark="#4d3d08",
    on_mark="#ffffff",
    warning="#3a2510",
    on_warning="#ffe0bd",
)


class _Chosen:
    """What is worn now; `apply` alone changes it."""

    appearance = contrast = "system"
    colours = LIGHT


def colours() -> Colours:
    """The colours worn now."""
    return _Chosen.colours


def apply(app: QApplication, appearance: str, contrast: str = "system") -> None:
    """Dress the program as `appearance` (system, light or dark) and `contrast` (system, usual or more) say."""
    _Chosen.appearance = appearance if appearance in APPEARANCES else "system"
    _Chosen.contrast = contrast if contrast in CONTRASTS else "system"
    dark = appearance == "dark" or (
        appearance == "system" and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    more = contrast == "more" or (_Chosen.contrast == "system" and system_wants_more())
    _Chosen.colours = (DARK_MORE if more else DARK) if dark else (LIGHT_MORE if more else LIGHT)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    _keep_still(app)
    app.setPalette(_palette(_Chosen.colours))
    app.setStyleSheet(_style_sheet(_Chosen.colours))


def _keep_still(app: QApplication) -> None:
    """Nothing in the window moves by itself: no animation, no bar without an end, no menu that rolls or fades in.

    So whoever asks the desktop for reduced motion gets it. It could not be asked for: of what people need Qt 6.11 reads
    the contrast alone (`QAccessibilityHints`). That the caret blinks is the desktop's own setting, which Qt follows.
    """
    for effect in Qt.UIEffect:
        app.setEffectEnabled(effect, False)


def system_wants_more() -> bool:
    """Whether the desktop asks for more contrast, as far as it says so."""
    hints = QGuiApplication.styleHints()  # held: what it gives lives no longer than it
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def follow_system(app: QApplication) -> None:
    """Change clothes when the system does, while the person left it to the system."""

    def changed() -> None:
        if "system" in (_Chosen.appearance, _Chosen.contrast):
            apply(app, _Chosen.appearance, _Chosen.contrast)

    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    hints.accessibility().contrastPreferenceChanged.connect(changed)


def choose_font(app: QApplication) -> None:
    """The system's own font. Where a bare X11 names none, the best of the usual ones that is installed."""
    font = app.font()
    if font.family().lower() in {"sans serif", "sans-serif", "sans", ""}:
        font.setFamilies(["Inter", "Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans", "sans-serif"])
        font.setPointSizeF(max(font.pointSizeF(), 10.0))
        app.setFont(font)


W = TypeVar("W", bound=QWidget)


def fade(widget: QWidget, faded: bool) -> None:
    """All of it, where nothing in it can be used; drawn by itself or not."""
    if faded and widget.graphicsEffect() is None:
        effect = QGraphicsOpacityEffect(widget)
        effect.setOpacity(0.4)
        widget.setGraphicsEffect(effect)
    elif not faded:
        widget.setGraphicsEffect(None)  # type: ignore[arg-type]


def named(widget: W, name: str) -> W:
    """The widget, under the name by which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def font(scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The program's font, larger or heavier."""
    chosen = QFont(QApplication.font())
    chosen.setPointSizeF(chosen.pointSizeF() * scale)
    chosen.setWeight(weight)
    return chosen


def scale() -> float:
    """How much larger than usual the person's letters are, for what is measured in pixels; 1 where they are not."""
    return max(1.0, QFontInfo(QApplication.font()).pixelSize() / USUAL)


def _palette(worn: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in {
        role.Window: worn.ground,
        role.WindowText: worn.text,
        role.Base: worn.paper,
        role.AlternateBase: worn.ground,
        role.Text: worn.text,
        role.PlaceholderText: worn.quiet,
        role.Button: worn.paper,
        role.ButtonText: worn.text,
        role.Highlight: worn.accent,
        role.HighlightedText: worn.on_accent,
        role.Link: worn.accent,
        role.LinkVisited: worn.accent,
        role.ToolTipBase: worn.paper,
        role.ToolTipText: worn.text,
        role.Mid: worn.line,
        role.Accent: worn.accent,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(worn.quiet))
    return palette


def _style_sheet(worn: Colours) -> str:
    sheet = _SHEET
    for name in Colours.__dataclass_fields__:
        sheet = sheet.replace(f"@{name};", f"{getattr(worn, name)};")
    check = bundled.folder("resources") / "icons" / f"check-{'light' if worn in (LIGHT, LIGHT_MORE) else 'dark'}.svg"
    return sheet.replace("@check", check.as_posix())


_SHEET = """
QWidget#page, QWidget#editorPane { background: @paper; }
QWidget#leftColumn, QWidget#header, QWidget#statusLine { background: @ground; }
QWidget#header { border: none; border-bottom: 1px solid @line; }
QWidget#statusLine { border: none; border-top: 1px solid @line; }
QSplitter::handle { background: @line; }
QToolTip { background: @paper; color: @text; border: 1px solid @line; padding: 5px 8px; }

QLabel[tone="quiet"] { color: @quiet; }
QLabel[tone="accent"] { color: @accent; }

QFrame#fieldFrame { background: @paper; border: 1px solid @line; border-radius: 12px; }
QFrame#fieldFrame[focused="true"] { border: 2px solid @accent; }
QLineEdit#field { background: transparent; border: none; padding: 0; selection-background-color: @accent; }

QTextEdit#editor { background: @paper; border: none; selection-background-color: @accent;
    selection-color: @on_accent; }
QListView { background: @ground; border: none; outline: none; }

QPushButton { background: @paper; color: @text; border: 1px solid @line; border-radius: 8px; padding: 6px 14px;
    outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @quiet; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @hover; color: @quiet; border: 1px solid @line; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: @quiet; padding: 3px 8px; }
QPushButton[kind="quiet"]:hover { background: @hover; color: @text; }
QPushButton[kind="quiet"]:checked { background: @accent_soft; color: @accent; }
QPushButton[kind="quiet"]:focus { border: 1px solid @accent; }
QPushButton[kind="chip"] { background: @accent_soft; border: 1px solid @accent_soft; border-radius: 11px;
    padding: 3px 12px; }
QPushButton[kind="chip"]:hover { border: 1px solid @accent; }
QPushButton[kind="chip"]:focus { border: 2px solid @accent; padding: 2px 11px; }
QPushButton[kind="icon"] { padding: 0; border-radius: 12px; }
QPushButton[kind="icon"]:focus { padding: 0; }

QFrame#modelOffer { background: @paper; border: none; border-top: 1px solid @line; }
QFrame#answerCard { background: @paper; border: 1px solid @line; border-radius: 12px; }
QFrame#undoBar { background: @text; border: none; border-radius: 10px; }
QFrame#undoBar QLabel { color: @ground; }
QFrame#undoBar QPushButton { background: transparent; color: @ground; border: 1px solid transparent;
    padding: 3px 10px; }
QFrame#undoBar QPushButton#undo { font-weight: 600; text-decoration: underline; }
QFrame#undoBar QPushButton:focus, QFrame#undoBar QPushButton:hover { border: 1px solid @ground; }
QFrame#completion { background: @paper; border: 1px solid @line; border-radius: 9px; }
QFrame#banner { background: @warning; border: none; border-radius: 8px; }
QFrame#banner QLabel { color: @on_warning; }
QFrame#rule { background: @line; border: none; max-height: 1px; min-height: 1px; }

QDialog { background: @paper; }
QDialog#palette { border: 1px solid @line; }
QDialog QLineEdit { background: @ground; color: @text; placeholder-text-color: @quiet;
    border: 1px solid @line; border-radius: 9px; padding: 4px 10px;
    selection-background-color: @accent; selection-color: @on_accent; }
QDialog QLineEdit:focus { border: 2px solid @accent; padding: 3px 9px; }
QListView#sheetList { background: transparent; }
QFrame#findBar { background: @ground; border: 1px solid @line; border-radius: 9px; }
QFrame#findBar QLineEdit { background: transparent; color: @text; placeholder-text-color: @quiet; border: none; }
QCheckBox, QRadioButton { color: @text; spacing: 8px; padding: 3px 6px; border: 1px solid transparent;
    border-radius: 6px; outline: none; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 2px solid @quiet;
    background: @paper; }
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: @accent; border: 2px solid @accent; image: url("@check"); }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @quiet; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#cardHolder { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @line; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; }
QProgressBar { background: @hover; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
"""
