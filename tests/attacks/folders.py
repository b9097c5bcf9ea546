"""Notebooks that fill the disk past every count, or leave a folder that nobody can remove.

Each is stopped, or its writing refused, at the limit on all that a submission writes; its folder
is gone afterwards, and the next submission is marked. What fills goes on until it is stopped or
has got past the limit, and says `REACHED` only then.
"""

from __future__ import annotations

from tests.attacks import WRONG, Attack
from tests.attacks.host import ATTEMPT, END, KNOWN

_FILLING = """
import itertools, os, time

WAIT = 20  # seconds in which it is seen, on a busy machine too

def insist(piece, much=100):
    for number in range(much):
        while True:
            try:
                piece(number)
                break
            except OSError:
                time.sleep(0.05)
        time.sleep(0.02)
    time.sleep(WAIT)
    print("REA" "CHED", "past the limit")

def write(name):
    file = os.open(name, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        left = 10_000_000
        while left:
            left -= os.write(file, bytes(left))
    except OSError:
        os.close(file)
        raise
    return file

names = map("file{}".format, itertools.count())
"""
_MEGABYTES = "MB of files"
_NUMBER = "files and folders"


def _fills(slug: str, tries: str, code: str, shows: str = _MEGABYTES) -> Attack:
    return Attack(slug, tries, (_FILLING, code.strip()), shows=(shows,), hides=("REACHED", "1369"))


def _leaves(slug: str, tries: str, code: str) -> Attack:
    first = (KNOWN, ATTEMPT, code.strip(), END)
    return Attack(slug, tries, first, shows=("all tried",), hides=("REACHED", "1369"))


_TO_REMOVE = (
    _leaves(
        "closed-folders",
        "leave folders that their owner may not enter, read or write",
        """
for mode in (0, 0o100, 0o200, 0o300, 0o400, 0o500):
    os.mkdir(f"closed{mode:o}", mode)
for mode in (0o300, 0o700):
    os.mkdir(f"full{mode:o}", mode)
    os.mkdir(f"full{mode:o}/closed", 0)
    Path(f"full{mode:o}/file").touch(mode=0)
os.umask(0o777)
os.mkdir("last")
""",
    ),
    _leaves(
        "deep-folder",
        "leave folders in folders, deeper than a path may be long and Python may call",
        """
for _ in range(2500):
    os.mkdir("d")
    os.chdir("d")
os.mkdir("closed", 0)
""",
    ),
    _leaves(
        "deep-and-long-folder",
        "leave folders in folders whose names are as long as they may be",
        """
for _ in range(100):
    os.mkdir("x" * 250)
    os.chdir("x" * 250)
""",
    ),
)

_TO_FILL = (
    _fills(
        "many-folders",
        "make so many empty folders that their removal takes minutes",
        """
for number in range(30_000):
    insist_on = f"folder{number}"
    while True:
        try:
            os.mkdir(insist_on)
            break
        except OSError:
            time.sleep(0.05)
    if number % 1000 == 0:
        time.sleep(0.02)
time.sleep(WAIT)
print("REA" "CHED", "30,000 folders")
""",
        _NUMBER,
    ),
    _fills(
        "names-of-250-letters",
        "fill the disk with names that are too long for who counts",
        """
os.mkdir("x" * 250)
os.chdir("x" * 250)
for number in range(19):
    os.mkdir("x" * 250)
    os.chdir("x" * 250)
insist(lambda number: os.close(write(f"file{number}")))
""",
    ),
    _fills(
        "deep-files",
        "fill the disk far below",
        """
for _ in range(90):
    os.mkdir("d")
    os.chdir("d")
insist(lambda number: os.close(write(next(names))))
""",
    ),
    _fills(
        "removed-but-open",
        "fill the disk with files that have no name any more",
        """
kept = []

def hidden(number):
    if number % 2:
        file = os.open(".", os.O_TMPFILE | os.O_RDWR, 0o600)
    else:
        name = next(names)
        file = os.open(name, os.O_CREAT | os.O_RDWR, 0o600)
        os.unlink(name)
    kept.append(file)
    left = 10_000_000
    while left:
        left -= os.write(file, bytes(left))

insist(hidden)
""",
    ),
    _fills(
        "removed-but-mapped",
        "fill the disk with files that have neither a name nor a descriptor",
        """
import mmap
kept = []

def hidden(number):
    name = next(names)
    file = write(name)
    kept.append(mmap.mmap(file, 4096))
    os.close(file)
    os.unlink(name)

insist(hidden)
""",
    ),
    _fills(
        "removed-but-on-their-way",
        "fill the disk with files whose descriptors wait in a socket",
        """
import socket
ours, theirs = socket.socketpair()

def hidden(number):
    name = next(names)
    file = write(name)
    try:
        socket.send_fds(ours, [b"x"], [file])
    except PermissionError:
        return  # it stays, and is counted
    os.close(file)
    os.unlink(name)

insist(hidden)
""",
    ),
    Attack(
        "files-while-asked",
        "fill the disk when a test calls a function",
        (_FILLING,),
        answers={
            "square": f"{WRONG['square']}\n\nhonest = square\n\ndef square(x):\n"
            "    global asked\n"
            "    insist(lambda number: os.close(write(next(names))))\n"
            "    for name in os.listdir():\n        os.unlink(name)\n"
            "    asked = True\n    return honest(x)"
        },
        last=('if asked:\n    print("REA" "CHED", "past the limit")',),
        shows=(_MEGABYTES,),
        hides=("REACHED", "1369"),
    ),
    _leaves(
        "files-beside-sockets",
        "write where its kernel has its sockets",
        """
from ipykernel.connect import get_connection_file

beside = Path(get_connection_file()).parent
attempt("a file", lambda: (beside / "file").write_bytes(bytes(1000)))
attempt("a folder", lambda: (beside / "folder").mkdir())
attempt("the connection file", lambda: (beside / "connection.json").write_bytes(b""))
attempt("move there", lambda: (Path("mine").touch(), os.rename("mine", beside / "mine")))
""",
    ),
)

ATTACKS = (*_TO_REMOVE, *_TO_FILL)
