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

KNOWN = f"""
import ctypes, errno, os, platform, signal, socket, sqlite3, subprocess, sys, threading, time
from pathlib import Path

ROOT, COURSE = Path({str(ROOT)!r}), Path({str(places.ROOT)!r})
SECRET_FILE, GRADEBOOK = Path({str(SECRET_FILE)!r}), Path({str(GRADEBOOK)!r})
NEIGHBOUR, HOME = Path({str(NEIGHBOUR)!r}), Path({str(Path.home())!r})
DOOR, ABSTRACT_DOOR, PORT = {str(DOOR)!r}, {ABSTRACT_DOOR!r}, {PORT}
VARIABLE, MARK = {VARIABLE!r}, {MARK!r}
"""
ATTEMPT = """
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
END = "print('all', 'tried')"


def _host(slug: str, tries: str, *cells: str, shows: tuple[str, ...] = ("all tried",)) -> Attack:
    """An attack on the machine, with names and helpers in front and its last line behind."""
    first = (KNOWN, ATTEMPT, *(cell.strip() for cell in cells), END)
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
    attempt(f"step into {process}", lambda: os.listdir(f"/proc/{process}/root"))
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

_AMOUNTS = (
    _host(
        "thread-bomb",
        "start threads until nobody else can",
        """
threading.stack_size(64 * 1024)
over = threading.Event()
threads = []

def many():
    while len(threads) < 5000:
        thread = threading.Thread(target=over.wait, daemon=True)
        thread.start()
        threads.append(thread)

attempt("5000 threads", many, RuntimeError)
over.set()
for thread in threads:
    thread.join()
""",
    ),
    _host(
        "memory-bomb",
        "take more memory than there is for one submission",
        """
import mmap

kept = []

def fill(piece):
    try:
        for _ in range(45):
            kept.append(piece())
    finally:
        kept.clear()

size = 100_000_000
attempt("4.5 GB of bytes", lambda: fill(lambda: b"x" * size), MemoryError)
attempt("4.5 GB of numbers", lambda: fill(lambda: np.ones(size // 8)), MemoryError)
attempt("4.5 GB mapped", lambda: fill(lambda: mmap.mmap(-1, size, mmap.MAP_PRIVATE)))
attempt("shared", lambda: mmap.mmap(-1, size, mmap.MAP_SHARED))
grows_down = mmap.MAP_PRIVATE | 0x100
attempt("growing down", lambda: mmap.mmap(-1, size, grows_down))
attempt("6 GB at once", lambda: bytearray(6_000_000_000), MemoryError)
attempt("locked", lambda: call({"x86_64": 151, "aarch64": 230}[platform.machine()], 1))
""",
    ),
    _host(
        "shared-memory",
        "take memory that is not counted and stays when the process has ended",
        """
from multiprocessing import shared_memory

machine = ("x86_64", "aarch64").index(platform.machine())
name = f"/{MARK}queue".encode()
attempt("shared memory", lambda: shared_memory.SharedMemory(f"{MARK}shm", True, 1_000_000))
attempt("memfd", lambda: os.memfd_create("memory"))
attempt("memfd_secret", lambda: call(447, 0))
attempt("shmget", lambda: call((29, 194)[machine], 0, ctypes.c_size_t(1_000_000), 0o1600))
attempt("msgget", lambda: call((68, 186)[machine], 0, 0o1600))
attempt("semget", lambda: call((64, 190)[machine], 0, 10, 0o1600))
attempt("mq_open", lambda: call((240, 180)[machine], name, os.O_CREAT | os.O_RDWR, 0o600, None))
attempt("add_key", lambda: call((248, 217)[machine], b"user", b"attack", b"x", 1, -4))
""",
    ),
    _host(
        "large-files",
        "fill the disk with few large files",
        """
with open("large", "wb") as large:
    attempt("200 MB in a file", lambda: [large.write(bytes(10_000_000)) for _ in range(20)])
    attempt("200 MB reserved", lambda: os.posix_fallocate(large.fileno(), 0, 200_000_000))
    attempt("200 MB empty", lambda: large.truncate(200_000_000))
""",
    ),
    _host(
        "many-files",
        "fill the disk with many files",
        """
import itertools

for number in itertools.cycle(range(80)):
    Path(f"file{number}").write_bytes(bytes(10_000_000))
    time.sleep(0.03)
""",
        shows=("MB of files",),
    ),
    _host(
        "line-of-60-mb",
        "make the notebook too large to be read",
        "print('x' * 60_000_000)",
        "raise ValueError('y' * 30_000_000)",
        "from IPython.display import HTML\nHTML('z' * 30_000_000)",
        shows=("all tried", "cut"),
    ),
    _host(
        "many-outputs",
        "display a hundred thousand outputs",
        """
from IPython.display import display

print("displaying")
for number in range(100_000):
    display('x')
""",
        shows=("displaying",),
    ),
)

_CONNECTIONS = (
    _host(
        "sockets",
        "call others over the network and over Unix sockets",
        """
import urllib.request

def connect(family, kind, address):
    with socket.socket(family, kind) as mine:
        mine.settimeout(1)
        mine.connect(address)
        mine.send(b"hello")

local, outside = ("127.0.0.1", PORT), ("192.0.2.1", 80)
for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
    for address in (local, outside):
        attempt(f"inet {kind} {address}", lambda: connect(socket.AF_INET, kind, address))
    attempt(f"inet6 {kind}", lambda: connect(socket.AF_INET6, kind, ("::1", PORT)))
    for address in (DOOR, ABSTRACT_DOOR, "/run/docker.sock", "/var/run/nscd/socket"):
        attempt(f"unix {kind} {address!r}", lambda: connect(socket.AF_UNIX, kind, address))
for family in (socket.AF_INET, socket.AF_PACKET, socket.AF_NETLINK, socket.AF_VSOCK):
    attempt(f"raw {family}", lambda: socket.socket(family, socket.SOCK_RAW))
attempt("listen", lambda: socket.create_server(("127.0.0.1", 0)))
attempt("wget", lambda: urllib.request.urlopen(f"http://127.0.0.1:{PORT}", timeout=1))
attempt("name", lambda: socket.getaddrinfo("localhost", 80, proto=socket.IPPROTO_TCP))
""",
        """
pair = socket.socketpair()
attempt("datagrams", lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM))
for address in (DOOR, ABSTRACT_DOOR):
    attempt(f"send to {address!r}", lambda: pair[0].sendto(b"hello", address))
attempt("connect again", lambda: pair[0].connect(DOOR))
""",
    ),
    _host(
        "kernel-of-a-neighbour",
        "find the folders, sockets and keys of the submissions that are marked at the same time",
        """
import glob
from ipykernel.connect import get_connection_file

here = Path(get_connection_file()).parent
attempt("list its folder", lambda: os.listdir(here.parent))
attempt("list all folders", lambda: os.listdir(here.parent.parent))
attempt("the examiner's files", lambda: os.listdir(here.parent / "examiner"))
attempt("keys", lambda: need(glob.glob(f"{here.parent.parent}/*/sockets/*.json")), LookupError)
for descriptor in map(int, os.listdir("/proc/self/fd")):
    above = lambda: os.close(os.open("..", os.O_RDONLY, dir_fd=descriptor))
    attempt(f"above descriptor {descriptor}", above)
""",
        """
# Connects later, in another thread: whether it could, the one who is called knows.
get_ipython().kernel.iopub_thread.socket.connect(f"tcp://127.0.0.1:{PORT}")
""",
    ),
)

_TRACES = (
    _host(
        "persist",
        "leave code where a later process runs it",
        """
import site, sysconfig
import IPython, matplotlib, numpy

startup = HOME / ".ipython" / "profile_default" / "startup"
for folder in (
    startup, HOME / ".ipython", HOME / ".jupyter", HOME / ".config", HOME / ".keras", HOME,
    *map(Path, site.getsitepackages()), Path(sysconfig.get_path("stdlib")),
    Path(sysconfig.get_path("scripts")), Path(numpy.__file__).parent / "__pycache__",
    Path(matplotlib.get_cachedir()), COURSE, COURSE / "course", COURSE / "course" / "toolkit",
):
    attempt(f"write in {folder}", lambda: (folder / f"{MARK}start.py").touch())
    attempt(f"make a folder in {folder}", lambda: (folder / f"{MARK}folder").mkdir())
for path in (numpy.__file__, IPython.__file__, COURSE / "course" / "__init__.py", sys.executable):
    attempt(f"change {path}", lambda: open(path, "ab"))
    attempt(f"remove {path}", lambda: os.unlink(path))
""",
    ),
    _host(
        "leftovers",
        "leave files in folders that everyone may write",
        """
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/run/lock", "/", ROOT):
    attempt(f"write in {folder}", lambda: Path(folder, f"{MARK}left").touch())
for path in ("/proc/self/oom_score_adj", "/proc/self/comm", "/proc/self/mem", "/dev/tty"):
    attempt(f"change {path}", lambda: os.close(os.open(path, os.O_WRONLY)))
""",
        """
import tempfile

# Its own folder, which goes when it is marked.
for number in range(20):
    tempfile.mkdtemp(prefix=MARK)
    tempfile.NamedTemporaryFile(prefix=MARK, delete=False).write(b"left")
""",
    ),
    _host(
        "links",
        "make links and pipes for those who read its folder afterwards",
        """
for target in ("/etc/passwd", SECRET_FILE, "..", "/"):
    attempt(f"symbolic link to {target}", lambda: os.symlink(target, "link"))
    attempt(f"hard link to {target}", lambda: os.link(target, "link"))
Path("mine").touch()
attempt("second name", lambda: os.link("mine", "second"))
attempt("pipe", lambda: os.mkfifo("pipe"))
attempt("device", lambda: os.mknod("device", 0o600 | 0o020000, os.makedev(1, 3)))
attempt("hand over", lambda: os.chown("mine", 0, 0))
attempt("attribute", lambda: os.setxattr("mine", "user.attack", b"x"))
Path("mine").chmod(0o4777)
attempt("set-user-id", lambda: need(Path("mine").stat().st_mode & 0o7000), LookupError)
""",
    ),
    _host(
        "names",
        "fill its folder with names that are hard to handle",
        """
for name in (
    b"-rf", b"new\\nline", b"\\xff\\xfe", "\\u202egnp".encode(), b"x" * 255, b"a b'$(id)",
):
    os.mkdir(name)
    os.close(os.open(os.path.join(name, name), os.O_CREAT | os.O_WRONLY))
""",
    ),
)

_PROGRAMS = (
    _host(
        "shell",
        "run programs with magics and functions",
        "!echo REA''CHED a shell",
        "%sx echo REA''CHED a shell",
        "print(get_ipython().getoutput(\"echo REA''CHED a shell\"))",
        "%%bash\necho REA''CHED bash",
        "%%sh\necho REA''CHED sh",
        "%%script sh\necho REA''CHED a script",
        "%%python3\nprint('REA' 'CHED python')",
        "%pip --version",
        "%system echo REA''CHED a shell",
        """
need_zero = lambda code: need(code == 0)
attempt("os.system", lambda: need_zero(os.system("true")), LookupError)
attempt("os.popen", lambda: os.popen("true").close())
pip = [sys.executable, "-m", "pip", "--version"]
attempt("pip", lambda: subprocess.run(pip, check=True))
attempt("libc", lambda: need_zero(libc.system(b"true")), LookupError)
Path("program").write_bytes(Path("/bin/true").read_bytes() if Path("/bin").is_symlink() else b"")
""",
    ),
    _host(
        "system-calls",
        "call the operating system past Python",
        """
import mmap

machine = ("x86_64", "aarch64").index(platform.machine())
attributes = ctypes.create_string_buffer(256)
path = str(SECRET_FILE).encode()
CLONE_NEWUSER, O_DIRECTORY = 0x1000_0000, 0o200000
for name, numbers, arguments in (
    ("execve", (59, 221), (b"/bin/true", None, None)),
    ("execveat", (322, 281), (-100, b"/bin/true", None, None, 0)),
    ("vfork", (58, -1), ()),
    ("ptrace", (101, 117), (0, 0, None, None)),
    ("bpf", (321, 280), (5, attributes, 120)),
    ("io_uring_setup", (425, 425), (8, attributes)),
    ("userfaultfd", (323, 282), (1,)),
    ("perf_event_open", (298, 241), (attributes, 0, -1, -1, ctypes.c_ulong(0))),
    ("mount", (165, 40), (b"none", b".", b"tmpfs", ctypes.c_ulong(0), None)),
    ("umount2", (166, 39), (b"/proc", 2)),
    ("fsopen", (430, 430), (b"tmpfs", 0)),
    ("open_tree", (428, 428), (-100, b".", 1)),
    ("pivot_root", (155, 41), (b".", b".")),
    ("chroot", (161, 51), (b".",)),
    ("unshare", (272, 97), (CLONE_NEWUSER,)),
    ("setns", (308, 268), (0, 0)),
    ("name_to_handle_at", (303, 264), (-100, path, attributes, attributes, 0)),
    ("open_by_handle_at", (304, 265), (-100, attributes, 0)),
    ("openat2", (437, 437), (-100, path, attributes, ctypes.c_size_t(24))),
    ("setuid", (105, 146), (0,)),
    ("setresuid", (117, 147), (0, 0, 0)),
    ("capset", (126, 91), (attributes, attributes)),
    ("personality", (135, 92), (0x0040000,)),
    ("keyctl", (250, 219), (0, -3, 0)),
    ("finit_module", (313, 273), (0, b"", 0)),
    ("kexec_load", (246, 104), (ctypes.c_ulong(0), ctypes.c_ulong(0), None, ctypes.c_ulong(0))),
    ("reboot", (169, 142), (0, 0, 0, None)),
    ("sethostname", (170, 161), (b"attack", ctypes.c_size_t(6))),
    ("settimeofday", (164, 170), (None, attributes)),
    ("quotactl", (179, 60), (0, None, 0, attributes)),
    ("acct", (163, 89), (None,)),
    ("syslog", (103, 116), (3, attributes, 256)),
    ("seccomp", (317, 277), (1, 0, attributes)),
    ("landlock_create_ruleset", (444, 444), (attributes, ctypes.c_size_t(8), 0)),
    ("pidfd_open", (434, 434), (1, 0)),
    ("process_madvise", (440, 440), (0, attributes, ctypes.c_size_t(1), 4, 0)),
    ("fanotify_init", (300, 262), (0, 0)),
    ("inotify_init1", (294, 26), (0,)),
    ("mremap", (25, 216), (None, ctypes.c_size_t(0), ctypes.c_size_t(4096), 1, None)),
    ("remap_file_pages", (216, 234), (None, ctypes.c_size_t(4096), 0, ctypes.c_size_t(0), 0)),
):
    if numbers[machine] >= 0:
        attempt(name, lambda: call(numbers[machine], *arguments))
""",
    ),
    _host(
        "limits",
        "raise its own limits and its priority",
        """
import resource

for name in ("DATA", "CPU", "FSIZE", "NOFILE", "NPROC", "CORE", "MEMLOCK", "AS", "STACK"):
    kind = getattr(resource, f"RLIMIT_{name}")
    _, hard = resource.getrlimit(kind)
    for limits in ((resource.RLIM_INFINITY,) * 2, (hard, hard)):
        attempt(f"limit {name}", lambda: resource.setrlimit(kind, limits), (OSError, ValueError))
        attempt(
            f"limit {name} of its parent",
            lambda: resource.prlimit(os.getppid(), kind, limits), (OSError, ValueError),
        )
attempt("nice", lambda: os.nice(-5))
attempt("real time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)))
attempt("not to be killed", lambda: Path("/proc/self/oom_score_adj").write_text("-1000"))
files = [open(os.devnull) for _ in range(100)]
attempt("300 files", lambda: [files.append(open(os.devnull)) for _ in range(200)])
for file in files:
    file.close()
""",
    ),
)

ATTACKS = (*_FILES, *_PROCESSES, *_AMOUNTS, *_CONNECTIONS, *_TRACES, *_PROGRAMS)
