"""Keep marks: the only code that touches the gradebook and `autograded/`.

`gradebook` holds the marks, `folders` what was marked, `digest` says what decided; `errors` says
what went wrong, `rescue` what is left of a gradebook that was taken away.

The gradebook is nbgrader's, with exactly what `nbgrader autograde` writes, so formgrader, feedback,
export and late penalties work on it. One process writes; a submission is one transaction.

SQLite is the default. For a PostgreSQL server set
`c.CourseDirectory.db_url = "postgresql+psycopg2://user@host/db"` in nbgrader_config.py and install
`psycopg2-binary`; the password belongs in `~/.pgpass`.
"""

from autograder.records.digest import marking_digest
from autograder.records.errors import RecordError, Unrecordable
from autograder.records.folders import MARKER
from autograder.records.gradebook import Entry, Key, Records

__all__ = [
    "MARKER",
    "Entry",
    "Key",
    "RecordError",
    "Records",
    "Unrecordable",
    "marking_digest",
]
