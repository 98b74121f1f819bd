"""Settings that belong to a library."""

from memx.library.connections import Connections


class Settings:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def setting(self, name: str, default: str) -> str:
        with self._connections.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else default

    def set_setting(self, name: str, value: str) -> None:
        with self._connections.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO settings(name, value) VALUES (?, ?)", (name, value))
