"""The Qt client: the only place that imports PySide6."""
