"""Whether the computer runs on its battery."""

import logging

log = logging.getLogger(__name__)


def on_battery() -> bool:
    """False where there is none, or where the system does not say."""
    import psutil

    try:
        battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    except (OSError, RuntimeError, ValueError):  # odd drivers
        log.debug("the battery could not be read", exc_info=True)
        return False
    return battery is not None and battery.power_plugged is False
