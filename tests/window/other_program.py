"""Another program's window with a line to type into: what was typed is printed when it ends."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit

app = QApplication(sys.argv[:1])
line = QLineEdit()
line.setWindowTitle("Another program")
line.resize(400, 60)
line.returnPressed.connect(app.quit)
line.show()
app.exec()
print(line.text())
