"""The computer's clock, as the port `Clock` wants it."""

import time
from datetime import datetime


class SystemClock:
    """Now, with this computer's offset; and seconds that never jump."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def monotonic(self) -> float:
        return time.monotonic()
