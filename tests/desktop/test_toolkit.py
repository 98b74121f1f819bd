"""Qt's Python binding gives back every reference that it takes."""

import sys

from PySide6.QtCore import QObject, QStringListModel, Signal


class _Sender(QObject):
    sent = Signal(object)


def test_the_binding_keeps_the_count_of_references_to_none_and_true(qapp) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at nearly every call, and the process ends after some thousand:
    `Fatal Python error: none_dealloc`. Pin pyside6-essentials below 6.12 there (on 3.12 both are immortal)."""
    model, sender = QStringListModel(["a"]), _Sender()
    index, taken = model.index(0), []
    sender.sent.connect(taken.append)
    index.data(256)
    sender.sent.emit(1)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(500):
        index.data(256)
        sender.sent.emit(1)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - 100, "a newer PySide6 loses references to None"
    assert after[1] > before[1] - 100, "a newer PySide6 loses references to True"
