"""Notebooks that reach for more than their own process and folder: none of it is there.

An attack prints `REACHED …` for what it has achieved, and nothing else says so: the word is put
together when it is printed, since errors show the source. A refusal must be of the expected kind;
any other error keeps the last line of an attack, `all tried`, from being printed.
"""

from __future__ import annotations

from pathlib import Path

from course.toolkit import places
from tests.attacks import Attack
from tests.attacks.canaries import (
    ABSTRACT_DOOR,
    DOOR,
    GRADEBOOK,
    MARK,
    NEIGHBOUR,
    PORT,
    ROOT,
    SECRET_FILE,
    VARIABLE,
)

_KNOWN = f"""
import ctypes, errno, os, platform, signal, socket, sqlite3, subprocess, sys, threading, time
from pathlib import Path

ROOT, COURSE = Path({str(ROOT)!r}), Path({str(places.ROOT)!r})
SECRET_FILE, GRADEBOOK = Path({str(SECRET_FILE)!r}), Path({str(GRADEBOOK)!r})
NEIGHBOUR, HOME = Path({str(NEIGHBOUR)!r}), Path({str(Path.home())!r})
DOOR, ABSTRACT_DOOR, PORT = {str(DOOR)!r}, {ABSTRACT_DOOR!r}, {PORT}
VARIABLE, MARK = {VARIABLE!r}, {MARK!r}
"""
_ATTEMPT = """
def attempt(what, act, refused=OSError):
    try:
        act()
    except refused as error:
        print("refused:", what, type(error).__name__)
    else:
        print("REA" "CHED", what)

def need(found):
    if not found:
        raise LookupError

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long

def call(number, *arguments):
    if libc.syscall(ctypes.c_long(number), *arguments) == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
"""
_END = "print('all', 'tried')"


def _host(slug: str, tries: str, *cells: str, shows: tuple[str, ...] = ("all tried",)) -> Attack:
    """An attack on the machine, with names and helpers in front and its last line behind."""
    first = (_KNOWN, _ATTEMPT, *(cell.strip() for cell in cells), _END)
    return Attack(slug, tries, first, shows=shows, hides=("REACHED", "1369"))


_FILES = (
    _host(
        "gradebook",
        "read and change marks with sqlite3",
        """
def ask(address, question, **options):
    with sqlite3.connect(address, **options) as gradebook:
        gradebook.execute(question).fetchall()

for address, options in (
    (GRADEBOOK, {}),
    (f"file:{GRADEBOOK}?mode=ro", {"uri": True}),
    (f"file:{GRADEBOOK}?immutable=1", {"uri": True}),
    (COURSE / "gradebook.db", {}),
):
    question = "SELECT * FROM sqlite_master"
    attempt(address, lambda: ask(address, question, **options), sqlite3.OperationalError)
change = "UPDATE grade SET auto_score = 100"
attempt("change", lambda: ask(GRADEBOOK, change), sqlite3.OperationalError)
attach = "ATTACH DATABASE '%s' AS other" % GRADEBOOK
attempt("attach", lambda: ask(":memory:", attach), sqlite3.OperationalError)
""",
    ),
    _host(
        "files-of-others",
        "read, change, replace and list what others handed in",
        """
import mmap, shutil
import pandas as pd

for path in (SECRET_FILE, NEIGHBOUR):
    attempt(f"read {path}", path.read_bytes)
    attempt(f"read {path} with NumPy", lambda: np.fromfile(path))
    attempt(f"map {path}", lambda: np.memmap(path, mode="r"))
    attempt(f"read {path} with pandas", lambda: pd.read_csv(path))
    attempt(f"copy {path}", lambda: shutil.copyfile(path, "copy"))
    attempt(f"move {path}", lambda: os.rename(path, "moved"))
    attempt(f"link {path}", lambda: os.link(path, "linked"))
    attempt(f"append to {path}", lambda: path.open("a"))
    attempt(f"empty {path}", lambda: os.open(path, os.O_RDONLY | os.O_TRUNC))
    attempt(f"truncate {path}", lambda: os.truncate(path, 0))
    attempt(f"remove {path}", path.unlink)
    climbing = os.path.relpath(path)
    attempt(f"read {climbing}", lambda: open(climbing).read())
    through_proc = f"/proc/self/root{path}"
    attempt(f"read {through_proc}", lambda: open(through_proc).read())
attempt("list", lambda: os.listdir(ROOT))
attempt("list further up", lambda: os.listdir(ROOT.parent))
attempt("make a file", (ROOT / "new").touch)
attempt("make a folder", (ROOT / "new").mkdir)
attempt("replace", lambda: (Path("mine").touch(), os.replace("mine", SECRET_FILE)))
""",
        """
import tensorflow as tf

attempt("read with TensorFlow", lambda: tf.io.read_file(str(SECRET_FILE)), tf.errors.OpError)
attempt("write with TensorFlow", lambda: tf.io.write_file(str(SECRET_FILE), ""), tf.errors.OpError)
""",
    ),
    _host(
        "solutions-and-specs",
        "read solutions, specs, tests, the history of the repository",
        """
for name in (
    "", "solutions", "solutions/04_logits/04_logits.ipynb", "exercises", "autograder/specs",
    "autograder/engine/examiner.py", "autograder/grading.py", "tests", "tests/answers",
    ".git", ".git/HEAD", ".git/config", "nbgrader_config.py", "submitted", "autograded", "feedback",
):
    path = COURSE / name
    attempt(f"list {path}", lambda: os.listdir(path))
    attempt(f"read {path}", lambda: path.read_bytes())
""",
        """
import importlib

for name in ("specs", "grading", "records", "answers", "learner", "engine.examiner"):
    attempt(
        f"import {name}", lambda: importlib.import_module(f"autograder.{name}"),
        (ImportError, OSError),
    )
seen = [name for name in sys.modules if name.startswith("autograder.spec")]
attempt("specs in memory", lambda: need(seen), LookupError)
""",
    ),
    _host(
        "etc-and-home",
        "read the files of the machine and of its users",
        """
for path in ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/proc/kallsyms", "/dev/mem"):
    attempt(f"open {path}", lambda: os.close(os.open(path, os.O_RDONLY)))
for path in ("/", "/etc", "/home", "/root", "/tmp", "/var", "/work", "/proc", "/dev/shm", HOME):
    attempt(f"list {path}", lambda: os.listdir(path))
""",
    ),
)

_PROCESSES = (
    _host(
        "variables",
        "find secrets in environment variables",
        """
attempt("os.environ", lambda: need(VARIABLE in os.environ), LookupError)
known = Path("/proc/self/environ").read_bytes()
attempt("variables it started with", lambda: need(VARIABLE.encode() in known), LookupError)
""",
    ),
    _host(
        "proc-of-others",
        "look at other processes through /proc",
        """
for process in (os.getppid(), 1):
    for name in ("cmdline", "environ", "maps", "mem", "fd", "task", "stat", "io", "status"):
        path = f"/proc/{process}/{name}"
        attempt(f"open {path}", lambda: os.close(os.open(path, os.O_RDONLY)))
    attempt(f"step into {process}", lambda: os.listdir(f"/proc/{process}/root/"))
    attempt(f"climb to {process}", lambda: os.listdir(f"/proc/self/../{process}"))
attempt("find processes", lambda: os.listdir("/proc"))
""",
    ),
    _host(
        "debug-others",
        "read the memory and take the files of other processes",
        """
PTRACE_SEIZE = 0x4206
numbers = {
    "x86_64": {"ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312},
    "aarch64": {"ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272},
}[platform.machine()]
buffer = ctypes.create_string_buffer(8)
here = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 8)
there = (ctypes.c_size_t * 2)(id(np), 8)
for process in (os.getppid(), 1):
    arguments = (process, here, ctypes.c_ulong(1), there, ctypes.c_ulong(1), ctypes.c_ulong(0))
    attempt("ptrace", lambda: call(numbers["ptrace"], PTRACE_SEIZE, process, None, None))
    attempt("read memory", lambda: call(numbers["process_vm_readv"], *arguments))
    attempt("write memory", lambda: call(numbers["process_vm_writev"], *arguments))
    attempt("compare", lambda: call(numbers["kcmp"], process, os.getpid(), 1, 0, 0))
    attempt("hold", lambda: os.pidfd_open(process))
    attempt("take a file", lambda: call(438, process, 0, 0))
""",
    ),
    _host(
        "signals",
        "send signals to the processes that mark, and to its own group",
        """
# Signal 0 asks for permission and does no harm.
for process in (os.getppid(), 1, 0, -1, -os.getpgrp()):
    attempt(f"signal {process}", lambda: os.kill(process, 0))
attempt("signal the group", lambda: os.killpg(os.getpgrp(), 0))
attempt("kill the group", lambda: os.kill(0, signal.SIGKILL))
""",
        """
import fcntl

ours, theirs = socket.socketpair()
for command in (fcntl.F_SETOWN, fcntl.F_SETSIG, 15):
    attempt(f"fcntl {command}", lambda: fcntl.fcntl(ours, command, os.getppid()))
FIOSETOWN, SIOCSPGRP = 0x8901, 0x8902
for request in (FIOSETOWN, SIOCSPGRP):
    owner = os.getppid().to_bytes(4, "little")
    attempt(f"ioctl {request}", lambda: fcntl.ioctl(ours, request, owner))
attempt("lower its parent's priority", lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19))
""",
    ),
    _host(
        "fork-bomb",
        "start processes in every way there is",
        """
def fork(start=os.fork):
    if start() == 0:
        time.sleep(20)
        os._exit(0)

number = {"x86_64": 56, "aarch64": 220}[platform.machine()]
vfork = lambda: subprocess.run([sys.executable, "-c", "pass"], check=True)
for _ in range(10):
    attempt("fork", fork)
attempt("forkpty", lambda: fork(lambda: os.forkpty()[0]))
attempt("clone", lambda: fork(lambda: call(number, signal.SIGCHLD, None, None, None, None)))
attempt("clone3", lambda: call(435, (ctypes.c_uint64 * 11)(), ctypes.c_size_t(88)))
attempt("subprocess", vfork)
attempt("spawn", lambda: os.posix_spawn("/bin/true", ["true"], {}))
attempt("become", lambda: os.execv("/bin/true", ["true"]))
""",
        """
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

for way in ("fork", "spawn", "forkserver"):
    start = multiprocessing.get_context(way).Process(target=time.sleep, args=(20,)).start
    attempt(f"multiprocessing, {way}", start)
attempt("pool", lambda: ProcessPoolExecutor(2).submit(abs, 1).result())
""",
    ),
    _host(
        "daemon",
        "leave a process behind",
        """
def daemon():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(60)
        os._exit(0)

attempt("daemon", daemon)
attempt("session", os.setsid)
later = lambda: Path(ROOT, "late").touch()
threading.Timer(0.5, later).start()
import atexit
atexit.register(later)
""",
    ),
)

ATTACKS = (*_FILES, *_PROCESSES)
