"""The key that opens the small window from everywhere: whether it is wanted, which it is, and whether it works."""

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from memx.desktop import global_key
from memx.desktop.global_key import GlobalKey, KeyState
from memx.desktop.texts import tr

USUAL = "Ctrl+Alt+Space"
_ON, _KEY = "capture_key/on", "capture_key/key"
_STRONG = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)  # with none of them a key would no longer type


class CaptureKey(QObject):
    """`told(KeyState)` when it changed, `pressed()` each time. Off until the person wants it."""

    told = Signal(object)
    pressed = Signal()

    def __init__(self, parent: QObject | None = None, asked: GlobalKey | None = None) -> None:
        """`asked` lends the key; else what fits this desktop, found when it is first wanted."""
        super().__init__(parent)
        self._lender = asked
        self._found = asked is not None
        self.state = _off()
        if asked is not None:
            self._connect(asked)

    def is_on(self) -> bool:
        return is_wanted()

    def key(self) -> QKeySequence:
        return QKeySequence(str(QSettings().value(_KEY, USUAL)), QKeySequence.SequenceFormat.PortableText)

    def start(self) -> None:
        """After the window can be used."""
        if self.is_on():
            self._bind()

    def set_on(self, on: bool) -> None:
        QSettings().setValue(_ON, on)
        if on:
            self._bind()
        else:
            self.release()
            self._tell(_off())

    def set_key(self, key: QKeySequence) -> None:
        """The new key, where it can be one; the old one stays otherwise."""
        if key.isEmpty() or key == self.key():
            return
        modifiers, code = global_key.parted(key)
        alone = not modifiers & _STRONG and not Qt.Key.Key_F1 <= code <= Qt.Key.Key_F35
        if alone:
            says = tr("{key} alone could no longer type. Add Ctrl, Alt or the system key.", key=global_key.native(key))
            self.told.emit(KeyState(False, says))
            return
        QSettings().setValue(_KEY, key.toString(QKeySequence.SequenceFormat.PortableText))
        if self.is_on():
            self._bind()

    def release(self) -> None:
        if self._lender is not None:
            self._lender.release()

    def bring_forward(self, window: QWidget) -> None:
        if self._lender is not None:
            self._lender.bring_forward(window)

    def _bind(self) -> None:
        if not self._found:
            self._found = True
            if (kind := global_key.of_this_desktop()) is not None:
                self._connect(kind(self))
        if self._lender is not None:
            self._lender.bind(self.key())
        else:
            self._tell(global_key.impossible())

    def _connect(self, lender: GlobalKey) -> None:
        self._lender = lender
        lender.told.connect(self._tell)
        lender.pressed.connect(self.pressed)

    def _tell(self, state: KeyState) -> None:
        self.state = state
        self.told.emit(state)


def is_wanted() -> bool:
    """Has the person switched it on? On any thread."""
    return bool(QSettings().value(_ON, False, bool))


def _off() -> KeyState:
    return KeyState(False, tr("Off. “memx capture” opens the small window too; your desktop can give it a key."))
