"""The words of the window in the language chosen. English is the source; resources/translations holds the others.

`pyside6-lupdate` collects what is written in `tr("…")` and `later("…")`, so both take plain literals. Nothing here
needs a QApplication, and nothing is translated before `use` was called.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from memx import bundled

SYSTEM, ENGLISH = "system", "en"
KEY = "language"  # in the settings
LANGUAGES = {ENGLISH: "English", "de": "Deutsch", "es": "Español", "fr": "Français", "zh_CN": "简体中文"}


class _Chosen:
    """What is spoken now; `use` alone changes it."""

    code = ENGLISH
    own: QTranslator | None = None  # None: English
    of_qt: QTranslator | None = None
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


def tr(text: str, meaning: str = "", n: int | None = None, /, *, one: str = "", **values: object) -> str:
    """`text` in the language chosen, with `{name}` replaced by `values` and `%n` by the number `n`.

    `meaning` tells two uses of one word apart. `one` is the English for `n == 1`; other languages have their own forms.
    """
    found = _Chosen.own.translate("", text, meaning or None, -1 if n is None else n) if _Chosen.own is not None else ""
    if found:
        try:
            return _filled(found, n, values)
        except (KeyError, IndexError, ValueError):
            pass  # not a translation of this text: English is right at least
    return _filled(one if one and n == 1 else text, n, values)


def later(text: str, meaning: str = "") -> str:  # noqa: ARG001 (for whoever translates)
    """Marks a constant that is shown through `tr`."""
    return text


def number(value: float, places: int = 0) -> str:
    """With the thousands marks of the language, and so many places after its decimal mark."""
    return f"{value:,.{places}f}" if _Chosen.own is None else _Chosen.locale.toString(float(value), "f", places)


def percent(share: float) -> str:
    """`86 %`."""
    return tr("{number} %", number=round(100 * share))


def locale() -> QLocale:
    """How the language writes days and months."""
    return _Chosen.locale


def code() -> str:
    """Which of `LANGUAGES` is spoken."""
    return _Chosen.code


def chosen() -> str:
    """What the person chose, or left to the system."""
    kept = str(QSettings().value(KEY, SYSTEM))
    return kept if kept in LANGUAGES else SYSTEM


def use(choice: str) -> str:
    """Speak `choice`, or what the system prefers. English where there is no such translation. Returns what is spoken.

    What is on the screen already stays as it is.
    """
    wanted = choice if choice in LANGUAGES else preferred(QLocale.system().uiLanguages())
    own = _loaded(f"memx_{wanted}", str(bundled.folder("resources") / "translations")) if wanted != ENGLISH else None
    _Chosen.own, _Chosen.code = own, wanted if own is not None else ENGLISH
    _Chosen.locale = QLocale(wanted) if own is not None else QLocale("en_US")
    if _Chosen.of_qt is not None:
        QCoreApplication.removeTranslator(_Chosen.of_qt)
    places = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _Chosen.of_qt = _loaded(f"qtbase_{wanted}", places) if own is not None else None
    if _Chosen.of_qt is not None:
        QCoreApplication.installTranslator(_Chosen.of_qt)
    return _Chosen.code


def preferred(system: list[str]) -> str:
    """The first language that the person has set which there is. Who reads traditional characters gets the next."""
    traditional = any(QLocale(name).script() is QLocale.Script.TraditionalHanScript for name in system)
    for name in system:
        language = name.replace("_", "-").split("-")[0].lower()
        if language == "zh":
            simplified = QLocale(name).script() is QLocale.Script.SimplifiedHanScript
            if simplified and not (name == "zh" and traditional):  # the system adds a plain “zh” to every kind
                return "zh_CN"
        elif language in LANGUAGES:
            return language
    return ENGLISH


def _loaded(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None


def _filled(text: str, n: int | None, values: dict[str, object]) -> str:
    if n is not None:
        text = text.replace("%n", number(n))
    return text.format_map(values) if values else text
