"""What every front end can do."""
