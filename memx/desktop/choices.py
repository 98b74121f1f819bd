"""One of several, as a row of radio buttons."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QRadioButton

from memx.desktop.flow import FlowRow


class Choices(FlowRow):
    """`buttons` by the name of what each stands for."""

    def __init__(
        self, says: Mapping[str, str], kept: str, spoken: Callable[[str], str], chose: Callable[[str], object]
    ) -> None:
        """`says`: what stands beside each; `kept` is chosen now, the first where there is none of that name; `spoken`:
        what a screen reader hears of such words; `chose` is told the name when the person chooses another."""
        self.buttons = {name: QRadioButton(words) for name, words in says.items()}
        super().__init__(tuple(self.buttons.values()))
        now = kept if kept in says else next(iter(says))
        for name, push in self.buttons.items():
            push.setAccessibleName(spoken(says[name]))
            push.setChecked(name == now)
            push.toggled.connect(lambda on, name=name: chose(name) if on else None)
