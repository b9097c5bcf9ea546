"""The sandbox of the student's process: what it refuses, what goes on working, on which systems."""

from __future__ import annotations

import errno
import json
import os
import platform
import re
import socket
import struct
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from patience import A_LONG_TIME

if not sys.platform.startswith("linux"):
    pytest.skip("the sandbox is for Linux", allow_module_level=True)

from autograder.engine import sandbox
from autograder.engine.job import FULL, MEGABYTE, NONE, PARTIAL
from autograder.engine.sandbox import landlock, seccomp, syscalls

ROOT = Path(__file__).parents[1]
RUNNER = Path(__file__).with_name("sandbox_runner.py")
MACHINE = platform.machine()
NOBODY = 65534

# System calls that must be refused, with their numbers on x86-64/aarch64.
REFUSED_CALLS = {
    name: tuple(None if number == "-" else int(number) for number in numbers.split("/"))
    for name, numbers in re.findall(
        r"(\w+)=(\S+)",
        """
        fork=57/- vfork=58/- execve=59/221 execveat=322/281 clone3=435/435 ptrace=101/117
        process_vm_readv=310/270 process_vm_writev=311/271 process_madvise=440/440 tkill=200/130
        pidfd_open=434/434 pidfd_getfd=438/438 pidfd_send_signal=424/424 bpf=321/280
        io_uring_setup=425/425 io_uring_enter=426/426 io_uring_register=427/427 io_setup=206/0
        io_submit=209/2 userfaultfd=323/282 add_key=248/217 request_key=249/218 keyctl=250/219
        mount=165/40 umount2=166/39 pivot_root=155/41 chroot=161/51 move_mount=429/429
        open_tree=428/428 fsopen=430/430 fsconfig=431/431 fsmount=432/432 fspick=433/433
        mount_setattr=442/442 unshare=272/97 setns=308/268 init_module=175/105
        finit_module=313/273 delete_module=176/106 kexec_load=246/104 kexec_file_load=320/294
        reboot=169/142 swapon=167/224 swapoff=168/225 perf_event_open=298/241
        open_by_handle_at=304/265 name_to_handle_at=303/264 quotactl=179/60 quotactl_fd=443/443
        acct=163/89 settimeofday=164/170 clock_settime=227/112 clock_adjtime=305/266
        adjtimex=159/171 personality=135/92 memfd_create=319/279 memfd_secret=447/447
        shmget=29/194 shmat=30/196 shmctl=31/195 msgget=68/186 msgsnd=69/189 semget=64/190
        semop=65/193 mq_open=240/180 mq_unlink=241/181 fanotify_init=300/262
        fanotify_mark=301/263 inotify_init1=294/26 inotify_add_watch=254/27
        landlock_create_ruleset=444/444 landlock_add_rule=445/445 landlock_restrict_self=446/446
        setrlimit=160/164 setpriority=141/140 sched_setattr=314/274 sched_setparam=142/118
        ioprio_set=251/30 kcmp=312/272 syslog=103/116 vhangup=153/58 sethostname=170/161
        setdomainname=171/162 setuid=105/146 setgid=106/144 setreuid=113/145 setregid=114/143
        setresuid=117/147 setresgid=119/149 setgroups=116/159 setfsuid=122/151 setfsgid=123/152
        capset=126/91 setsid=112/157 setpgid=109/154 iopl=172/- ioperm=173/- modify_ldt=154/-
        link=86/- linkat=265/37 symlink=88/- symlinkat=266/36 mknod=133/- mknodat=259/33
        chown=92/- lchown=94/- fchown=93/55 fchownat=260/54 truncate=76/45 setxattr=188/5
        lsetxattr=189/6 fsetxattr=190/7 removexattr=197/14 mremap=25/216
        remap_file_pages=216/234 mincore=27/232 mlock=149/228 mlock2=325/284 mlockall=151/230
        move_pages=279/239 migrate_pages=256/238 vmsplice=278/75 splice=275/76 tee=276/77
        openat2=437/437 fchmodat2=452/452 lookup_dcookie=212/18 cachestat=451/451 mseal=462/462
        set_mempolicy_home_node=450/450 pkey_mprotect=329/288 sync=162/81 syncfs=306/267
        """,
    )
}


def _number(machine: str, name: str) -> int | None:
    return REFUSED_CALLS[name][syscalls.ARCHITECTURES.index(machine)]


def _existing(*machines: str) -> list[tuple[str, str]]:
    return [
        (machine, name)
        for machine in machines
        for name in REFUSED_CALLS
        if _number(machine, name) is not None
    ]


class Runner:
    """A process that runs code in the sandbox, with a folder for all of it.

    Attributes:
        folder: has `scratch`, which the code may write, `data`, which it may read, and `outside`.
        user: that the process became; 0 for that of the tests.
    """

    def __init__(self, folder: Path, user: int = 0, without: tuple = (), imports: tuple = ()):
        self.folder = folder
        self.user = user
        for part in (folder, *(folder / name for name in ("scratch", "data", "outside"))):
            part.mkdir(exist_ok=True)
            part.chmod(0o777)  # it is not the user that must keep the code out
        for file in ("data/table.csv", "outside/canary"):
            (folder / file).write_text("a,b\n1,2\n")
            (folder / file).chmod(0o666)
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(folder / "outside/door"))
        self._door.listen()
        (folder / "outside/door").chmod(0o777)
        options = {"folder": str(folder), "user": user, "without": without, "imports": imports}
        self._process = subprocess.Popen(
            [sys.executable, str(RUNNER), json.dumps(options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TF_CPP_MIN_LOG_LEVEL": "3"},
        )

    def __call__(self, code: str, sealed: bool = True, **limits) -> dict:
        request = {"code": textwrap.dedent(code), "limits": limits, "sealed": sealed}
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._door.close()
        self._process.stdin.close()
        self._process.wait(timeout=A_LONG_TIME)


SYSTEMS = {
    "as started": {},
    "ordinary user": {"user": NOBODY},
    "no user namespaces": {"without": ("namespaces",)},
}


@contextmanager
def _reachable_folder() -> Iterator[Path]:
    """A folder that other users may pass, which those of pytest are not."""
    with tempfile.TemporaryDirectory(prefix="sandbox-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def _runner(**system) -> Iterator[Runner]:
    with _reachable_folder() as folder:
        runner = Runner(folder, **system)
        yield runner
        runner.close()


@pytest.fixture(scope="module", params=SYSTEMS)
def run(request):
    """Runs code in the sandbox, on each of the systems."""
    system = SYSTEMS[request.param]
    if "user" in system and os.geteuid() != 0:
        pytest.skip("only root can become another user")
    with _runner(**system) as runner:
        yield runner


@pytest.fixture(scope="module")
def run_here():
    """Runs code in the sandbox as the user of the tests."""
    with _runner() as runner:
        yield runner


REFUSED = {
    "read a file outside": "open(outside / 'canary')",
    "write a file outside": "open(outside / 'canary', 'a')",
    "read and truncate a file outside": "import os; os.open(outside / 'canary', os.O_TRUNC)",
    "truncate a file to be read": "import os; os.open(folder / 'data/table.csv', os.O_TRUNC)",
    "truncate by path": "import os; os.truncate(outside / 'canary', 0)",
    "write what may be read": "open(folder / 'data/table.csv', 'a')",
    "make a file outside": "open(outside / 'new', 'w')",
    "make a folder outside": "(outside / 'new').mkdir()",
    "remove a file outside": "(outside / 'canary').unlink()",
    "move a file in": "(outside / 'canary').rename(scratch / 'canary')",
    "move a file out": "(scratch / 'f').touch(); (scratch / 'f').rename(outside / 'f')",
    "list a folder outside": "import os; os.listdir(outside)",
    "list the root": "import os; os.listdir('/')",
    "list the folder around": "import os; os.listdir(folder)",
    "read through /proc/self/root": "open(f'/proc/self/root{outside}/canary')",
    "read through /proc/self/cwd": "open('/proc/self/cwd/../outside/canary')",
    "make a symbolic link": "(scratch / 'link').symlink_to(outside / 'canary')",
    "make a hard link": "(scratch / 'hard').hardlink_to(outside / 'canary')",
    "make a pipe in the folder": "import os; os.mkfifo(scratch / 'pipe')",
    "read the password file": "open('/etc/passwd')",
    "read the repository": f"open({str(ROOT / 'pyproject.toml')!r})",
    "list the repository": f"import os; os.listdir({str(ROOT)!r})",
    "read the environment of the parent": "open(f'/proc/{parent}/environ')",
    "read the memory of the parent": "open(f'/proc/{parent}/mem', 'rb')",
    "read the memory map of the parent": "open(f'/proc/{parent}/maps')",
    "read the command line of process 1": "open('/proc/1/cmdline')",
    "list the descriptors of the parent": "import os; os.listdir(f'/proc/{parent}/fd')",
    "list processes": "import os; os.listdir('/proc')",
    "write its own memory": "open('/proc/self/mem', 'r+b')",
    "save itself from the kernel": "open('/proc/self/oom_score_adj', 'w')",
    "open a TCP socket": "import socket; socket.socket(socket.AF_INET)",
    "open a TCP socket (IPv6)": "import socket; socket.socket(socket.AF_INET6)",
    "open a UDP socket": "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "open a netlink socket": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "open a packet socket": "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "open a Unix socket": "import socket; socket.socket(socket.AF_UNIX)",
    "open a Unix datagram socket": "import socket; socket.socketpair(type=socket.SOCK_DGRAM)",
    "connect to a Unix socket": "unix_socket.connect(str(outside / 'door'))",
    "bind a Unix socket": "unix_socket.bind(str(scratch / 'door'))",
    "bind an abstract socket": "unix_socket.bind('\\0door')",
    "signal the parent": "import os; os.kill(parent, 0)",
    "signal the own group": "import os; os.kill(0, 0)",
    "signal everybody": "import os; os.kill(-1, 0)",
    "signal through a descriptor": "import os; os.pidfd_open(parent)",
    "signal by ownership of a file": """
        import fcntl, socket
        ours, _ = socket.socketpair()
        fcntl.fcntl(ours, 8, parent)  # F_SETOWN
        """,
    "type into the terminal": "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSTI, b'x')",
    "fork": "import os; os.fork() or os._exit(0)",
    "start a process": "import subprocess; subprocess.run(['/bin/true'])",
    "spawn a process": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "execute a program": "import os; os.execv('/bin/true', ['true'])",
    "outlive the parent": "from autograder.engine.sandbox.process import prctl; prctl(1, 0)",
    "be traced": "from autograder.engine.sandbox.process import prctl; prctl(0x59616D61, parent)",
    "share memory that no limit counts": "import mmap; mmap.mmap(-1, 4096)",
    "map memory that grows": """
        import mmap
        mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x100)
        """,
    "become another user": "import os; os.setuid(0)",
    "install another filter": "from autograder.engine.sandbox import seccomp; seccomp.restrict()",
}
REFUSALS = {errno.EACCES, errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EXDEV}


@pytest.mark.parametrize("what", REFUSED)
def test_refused(run, what):
    answer = run(REFUSED[what])
    assert answer.get("errno") in REFUSALS, answer


def test_nothing_outside_has_changed(run):
    assert sorted(os.listdir(run.folder / "outside")) == ["canary", "door"]
    assert (run.folder / "outside/canary").read_text() == "a,b\n1,2\n"
    assert (run.folder / "data/table.csv").read_text() == "a,b\n1,2\n"


@pytest.mark.parametrize(("machine", "name"), _existing(MACHINE))
def test_refused_system_calls(run_here, machine, name):
    answer = run_here(f"call({_number(machine, name)}, 0, 0, 0, 0, 0, 0)")
    assert answer.get("errno") in {errno.EPERM, errno.ENOSYS}, answer


def test_mode_and_times_outside_stay_as_they_are(run):
    canary = run.folder / "outside/canary"
    before = canary.stat()
    answer = run("import os; os.chmod(outside / 'canary', 0); os.utime(outside / 'canary', (1, 1))")
    assert answer == {"value": None}
    assert canary.stat() == before


LIMITED = {
    "memory": ("bytearray(2_000_000_000)", {"memory_bytes": 1000 * MEGABYTE}, "MemoryError"),
    "memory of threads": (
        """
        import threading
        threading.stack_size(500_000_000)
        for _ in range(10):
            threading.Thread(target=threading.Event().wait, daemon=True).start()
        """,
        {"memory_bytes": 1000 * MEGABYTE},
        "RuntimeError: can't start new thread",
    ),
    "size of a file": (
        "(scratch / 'large').write_bytes(bytes(2_000_000))",
        {"file_bytes": MEGABYTE},
        f"OSError: [Errno {errno.EFBIG}]",
    ),
    "open files": (
        "files = [open('/dev/null') for _ in range(100)]",
        {"open_files": 50},
        f"OSError: [Errno {errno.EMFILE}]",
    ),
}


@pytest.mark.parametrize("what", LIMITED)
def test_limits(run, what):
    code, limits, error = LIMITED[what]
    assert run(code, **limits).get("error", "").startswith(error)


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user shares its limit of threads")
def test_threads_are_limited_for_each_process_of_root(run_here):
    code = """
        import threading
        value = 0
        try:
            for value in range(100):
                threading.Thread(target=threading.Event().wait, daemon=True).start()
        except RuntimeError:
            pass
        """
    assert run_here(code, threads=30) == {"value": 29}


def test_threads_of_an_ordinary_user_are_limited():
    code = "import resource; value = resource.getrlimit(resource.RLIMIT_NPROC)"
    user = NOBODY if os.geteuid() == 0 else 0
    with _runner(user=user) as runner:
        soft, hard = runner(code, threads=30)["value"]
    assert 30 < soft == hard < 30 * os.cpu_count() + 100_000


def test_limits_cannot_be_raised(run):
    code = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (9999, 9999))"
    assert run(code, open_files=50).get("error", "").startswith("ValueError: not allowed")


def test_processor_time_is_limited(run_here):
    code = "while True: pass"
    assert run_here(code, cpu_seconds=1) == {"signal": "SIGXCPU"}


@pytest.mark.slow
def test_a_process_that_ignores_the_signal_ends_as_well(run_here):
    code = "import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"
    assert run_here(code, cpu_seconds=1) == {"signal": "SIGKILL"}


def test_calls_of_another_architecture_end_the_process(run_here):
    if MACHINE != "x86_64":
        pytest.skip("x32 belongs to x86-64")
    assert run_here("call(0x4000_0000 + 39)") == {"signal": "SIGSYS"}


POSSIBLE = {
    "read the libraries": "import os; value = bool(os.listdir('/usr/lib'))",
    "read the course's data": "value = (folder / 'data/table.csv').read_text() == 'a,b\\n1,2\\n'",
    "write and read": "(scratch / 'f').write_text('x'); value = (scratch / 'f').read_text() == 'x'",
    "touch a new file": "(scratch / 'new').touch(); value = (scratch / 'new').exists()",
    "move between folders": """
        for name in 'ab':
            (scratch / name).mkdir(exist_ok=True)
        (scratch / 'a/f').write_text('x')
        (scratch / 'a/f').rename(scratch / 'b/f')
        value = (scratch / 'b/f').read_text() == 'x'
        """,
    "copy with times": """
        import shutil
        (scratch / 'from').write_text('x')
        shutil.copy2(scratch / 'from', scratch / 'to')
        value = (scratch / 'to').read_text() == 'x'
        """,
    "a temporary file": """
        import tempfile
        tempfile.tempdir = None
        with tempfile.TemporaryFile() as file:
            value = file.write(b'x') == 1
        """,
    "throw away": "value = open('/dev/null', 'w').write('x') == 1",
    "random numbers": "value = len(open('/dev/urandom', 'rb').read(8)) == 8",
    "look at itself": "import os; value = len(os.listdir('/proc/self/fd')) > 2",
    "be looked at by itself": """
        from autograder.engine.sandbox.process import prctl
        value = prctl(3) == 1  # PR_GET_DUMPABLE; otherwise /proc/self belongs to root
        """,
    "threads": """
        from concurrent.futures import ThreadPoolExecutor
        value = sum(ThreadPoolExecutor(8).map(abs, range(20))) == 190
        """,
    "an event loop in a thread": """
        import asyncio, threading
        done = []
        thread = threading.Thread(target=lambda: done.append(asyncio.run(asyncio.sleep(0, 7))))
        thread.start(); thread.join()
        value = done == [7]
        """,
    "a signal to itself": """
        import os, signal
        got = []
        signal.signal(signal.SIGUSR1, lambda *_: got.append(1))
        os.kill(os.getpid(), signal.SIGUSR1)
        signal.raise_signal(signal.SIGUSR1)
        value = got == [1, 1]
        """,
    "memory below the limit": "value = len(bytearray(100_000_000)) == 100_000_000",
    "the number of processors": "import os; value = len(os.sched_getaffinity(0)) >= 1",
}


@pytest.mark.parametrize("what", POSSIBLE)
def test_possible(run, what):
    assert run(POSSIBLE[what]) == {"value": True}


def test_abort_ends_only_the_process(run):
    assert run("import os; os.abort()") == {"signal": "SIGABRT"}
    assert run("value = 1") == {"value": 1}


def test_full_isolation_where_the_kernel_has_both_layers(run):
    if not landlock.version():
        pytest.skip("this kernel has no Landlock")
    assert run("value = isolation") == {"value": FULL}


def test_before_it_is_sealed_sockets_can_be_bound_in_the_folder_only(run):
    (run.folder / "scratch/door").unlink(missing_ok=True)
    inside = run("unix_socket.bind(str(scratch / 'door')); unix_socket.listen()", sealed=False)
    outside = run("unix_socket.bind(str(outside / 'own'))", sealed=False)
    assert inside == {"value": None}
    assert outside["errno"] == errno.EACCES


def test_a_bound_socket_takes_connections_after_it_is_sealed(run_here):
    """The parts of ZeroMQ's way in that `test_a_kernel_answers` shows whole."""
    code = """
        from autograder.engine import sandbox
        import socket, threading
        unix_socket.bind(str(scratch / 'in')); unix_socket.listen()
        client = socket.socket(socket.AF_UNIX)
        client.connect(str(scratch / 'in'))
        sandbox.seal()
        server, _ = unix_socket.accept()
        client.sendall(b'x')
        value = server.recv(1) == b'x'
        """
    (run_here.folder / "scratch/in").unlink(missing_ok=True)
    assert run_here(code, sealed=False) == {"value": True}


def test_sealing_holds_for_threads_that_run_already(run_here):
    code = """
        from autograder.engine import sandbox
        import socket, threading
        go, found = threading.Event(), []

        def later():
            go.wait()
            try:
                found.append(socket.socket(socket.AF_UNIX))
            except OSError as error:
                found.append(error.errno)

        thread = threading.Thread(target=later)
        thread.start()
        sandbox.seal()
        go.set(); thread.join()
        value = found
        """
    assert run_here(code, sealed=False) == {"value": [errno.EOPNOTSUPP]}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_a_process_of_root_becomes_a_user_of_its_own(run_here):
    code = "import os; (scratch / f'of-{os.getpid()}').touch(); value = os.getresuid()"
    first, second = run_here(code)["value"], run_here(code)["value"]
    assert len(set(first)) == len(set(second)) == 1
    assert 0 not in first
    assert first[0] != second[0]
    owners = {path.stat().st_uid for path in (run_here.folder / "scratch").iterdir()}
    assert 0 not in owners


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_where_root_cannot_become_another_user_it_shares_its_limit_of_threads():
    """As in a container without root, which knows of one user only."""
    code = "import os, resource; value = os.getuid(), *resource.getrlimit(resource.RLIMIT_NPROC)"
    with _runner(without=("users",)) as runner:
        user, soft, hard = runner(code, threads=30)["value"]
    assert user == 0
    assert 30 < soft == hard


def test_no_capability_to_change_anything(run):
    status = run("value = open('/proc/self/status').read()")["value"]
    only_reading = 1 << 2  # CAP_DAC_READ_SEARCH
    ordinary = os.geteuid() != 0 or run.user  # may not change what programs could gain
    for kind in ("CapInh", "CapPrm", "CapEff", "CapAmb", *(() if ordinary else ("CapBnd",))):
        held = int(re.search(rf"{kind}:\s*(\w+)", status)[1], 16)
        assert held & ~only_reading == 0, (kind, status)
    assert "NoNewPrivs:\t1" in status


LANDLOCK_ALONE = {
    "read a file": (1, "open('/etc/passwd')"),
    "execute a program": (1, "os.execv('/bin/true', ['true'])"),
    "bind a TCP socket": (4, "socket.socket().bind(('127.0.0.1', 0))"),
    "connect to a TCP socket": (4, "socket.socket().connect(('127.0.0.1', 9))"),
    "an ioctl of a device": (5, "fcntl.ioctl(open('/dev/null'), 0x1234)"),
    "signal the parent": (6, "os.kill(os.getppid(), 0)"),
    "connect to an abstract socket": (
        6,
        "socket.socket(socket.AF_UNIX).connect(ours.getsockname())",
    ),
}


@pytest.mark.parametrize("what", LANDLOCK_ALONE)
def test_landlock_refuses_on_its_own(what):
    """The layers do not rely on each other."""
    version, attempt = LANDLOCK_ALONE[what]
    if landlock.version() < version:
        pytest.skip(f"this kernel has no version {version} of Landlock")
    code = f"""
        import fcntl, os, socket, sys
        from autograder.engine import sandbox
        from autograder.engine.job import Limits
        sandbox.seccomp.restrict = lambda: False
        ours, client = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
        ours.bind("")  # an abstract name that nobody has
        ours.listen()
        if os.fork() == 0:
            print(sandbox.enter(sandbox.library_paths(), [], Limits()))
            try:
                {attempt}
            except PermissionError:
                print("refused", flush=True)
            os._exit(0)
        os.wait()
        """
    started = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, capture_output=True, text=True
    )
    assert started.stdout.split() == [PARTIAL, "refused"], started.stderr


def test_the_end_of_the_parent_ends_the_process(tmp_path):
    code = """
        import os, signal, sys
        from pathlib import Path
        from autograder.engine.job import Limits
        from autograder.engine.sandbox import enter
        from autograder.engine.warm import die_with_parent
        reading, writing = os.pipe()
        if os.fork() == 0:
            die_with_parent()
            enter([], [Path(sys.argv[1])], Limits())
            os.write(writing, b"x")
            signal.pause()
        os.read(reading, 1)
        """
    started = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,  # open as long as a process has it
        timeout=A_LONG_TIME,
    )
    assert started.returncode == 0


def test_a_process_with_threads_cannot_enter():
    code = """
        import threading
        from autograder.engine import sandbox
        from autograder.engine.job import Limits
        threading.Thread(target=threading.Event().wait, daemon=True).start()
        try:
            sandbox.enter([], [], Limits())
        except sandbox.SandboxError as error:
            print(error)
        """
    started = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], cwd=ROOT, capture_output=True, text=True
    )
    assert "2 threads" in started.stdout


def test_a_writable_folder_must_be_there():
    code = "from autograder.engine import sandbox; from autograder.engine.job import Limits\n"
    code += "from pathlib import Path; sandbox.enter([], [Path('/not/there')], Limits())"
    started = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "FileNotFoundError" in started.stderr


def test_library_paths_leave_out_what_others_handed_in():
    private = [
        ROOT,
        Path.home(),
        Path("/"),
        Path("/etc/passwd"),
        Path("/proc"),
        Path("/usr/local/share/nbgrader/exchange"),
        Path(sys.prefix, "etc/jupyter/nbgrader_config.py"),
    ]
    for path in private:
        above = [known for known in sandbox.library_paths() if path.is_relative_to(known)]
        assert not above, path


def test_library_paths_have_the_libraries():
    import numpy

    for module in (os, numpy):
        file = Path(module.__file__)
        assert any(file.is_relative_to(path) for path in sandbox.library_paths())


# The self-test


def _probe_without(*what: str) -> sandbox.Probe:
    """The outcome on a system that lacks something, from a process of its own."""
    code = "import sys; sys.path[:0] = sys.argv[1:3]; import sandbox_runner; "
    code += f"sandbox_runner.refuse(*{what!r}); "
    code += "from autograder.engine.sandbox.selftest import main; main()"
    return sandbox.probe([sys.executable, "-c", code, str(ROOT), str(Path(__file__).parent)])


def test_probe_of_this_system():
    if not landlock.version():
        pytest.skip("this kernel has no Landlock")
    assert sandbox.probe() == sandbox.Probe(FULL)


def test_probe_without_user_namespaces():
    if not landlock.version():
        pytest.skip("this kernel has no Landlock")
    assert _probe_without("namespaces") == sandbox.Probe(FULL)


def test_probe_without_landlock():
    found = _probe_without("landlock")
    assert found.isolation == PARTIAL
    assert "not refused: to read a file outside" in found.reasons
    assert "not refused: to open a TCP socket" not in found.reasons


@pytest.mark.parametrize("version", range(1, 7))
def test_probe_with_an_older_landlock(version):
    if landlock.version() < version:
        pytest.skip(f"this kernel has no version {version} of Landlock")
    code = f"""
        import sys; sys.path.insert(0, sys.argv[1])
        from autograder.engine.sandbox import landlock, selftest
        landlock.version = lambda: {version}
        selftest.main()
        """
    found = sandbox.probe([sys.executable, "-c", textwrap.dedent(code), str(ROOT)])
    assert found == sandbox.Probe(FULL)


def test_probe_of_a_system_without_anything():
    code = """
        import sys; sys.path.insert(0, sys.argv[1])
        from autograder.engine.sandbox import landlock, seccomp, selftest
        seccomp.restrict = lambda: False
        landlock.Ruleset.restrict = lambda self: False
        selftest.main()
        """
    found = sandbox.probe([sys.executable, "-c", textwrap.dedent(code), str(ROOT)])
    assert found.isolation == NONE
    assert "not refused: to run a program" in found.reasons


def test_probe_that_cannot_start():
    found = sandbox.probe([sys.executable, "-c", "import sys; sys.exit('no such thing')"])
    assert found == sandbox.Probe(NONE, ("the self-test of the sandbox failed: no such thing",))


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_probe_elsewhere_names_the_way(monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    found = sandbox.probe()
    assert found.isolation == NONE
    assert "WSL 2" in found.reasons[0]
    assert "container" in found.reasons[0]


# Namespaces


def test_no_prefix_without_bubblewrap(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert sandbox.bwrap_prefix([], [], {}) is None


def _fake_bwrap(folder: Path, script: str) -> str:
    program = folder / "bwrap"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def test_no_prefix_where_the_system_refuses_namespaces(monkeypatch, tmp_path):
    refusal = "echo 'bwrap: No permissions to create new namespace' >&2; exit 1"
    monkeypatch.setenv("PATH", _fake_bwrap(tmp_path, refusal))
    assert sandbox.bwrap_prefix([], [], {}) is None


def test_prefix(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", _fake_bwrap(tmp_path, "exit 0"))
    inner, outer = tmp_path / "data/more", tmp_path / "data"
    prefix = sandbox.bwrap_prefix([inner, outer, Path("/proc/self")], [tmp_path / "w"], {"A": "b"})
    line = " ".join(prefix)
    assert prefix[0] == str(tmp_path / "bwrap")
    assert "--die-with-parent" in prefix
    assert "--clearenv --setenv A b" in line
    assert line.index(f"--ro-bind-try {outer} ") < line.index(f"--ro-bind-try {inner} ")
    assert f"--bind {tmp_path / 'w'} {tmp_path / 'w'}" in line
    assert "/proc/self" not in line


def test_in_namespaces_there_is_nothing_else(tmp_path):
    readable = [*sandbox.library_paths(), ROOT / "autograder", ROOT / "course"]
    prefix = sandbox.bwrap_prefix(readable, [tmp_path], {"PATH": os.defpath})
    if prefix is None:
        pytest.skip("no bubblewrap, or the system does not permit it")
    code = f"""
        import json, os, socket
        print(json.dumps({{
            "processes": sum(name.isdigit() for name in os.listdir("/proc")),
            "repository": sorted(os.listdir({str(ROOT)!r})),
            "environment": sorted(set(os.environ) - {{"PWD", "LC_CTYPE"}}),
            "tests": os.path.exists({str(RUNNER)!r}),
            "networks": [name for _, name in socket.if_nameindex()],
        }}))
        """
    started = subprocess.run(
        [*prefix, sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    found = json.loads(started.stdout)
    assert found["processes"] == 2  # bubblewrap's own and this one
    assert set(found["repository"]) <= {"autograder", "course", ".venv"}
    assert found["environment"] == ["PATH"]
    assert not found["tests"]
    assert found["networks"] == ["lo"]
    if landlock.version():
        assert sandbox.probe(prefix) == sandbox.Probe(FULL)


# The filters, interpreted: so that of the other architecture is tested as well


def answer_to(program: bytes, machine: str, number: int, *arguments: int) -> int:
    """What the kernel would answer (see linux/filter.h and linux/seccomp.h)."""
    audit = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7, "i386": 0x40000003, "arm": 0x40000028}
    padded = [argument & (1 << 64) - 1 for argument in (*arguments, *[0] * 6)][:6]
    data = struct.pack("<IIQ6Q", number, audit[machine], 0, *padded)
    instructions = list(struct.iter_unpack("<HBBI", program))
    at, register = 0, 0
    while True:
        code, if_so, if_not, value = instructions[at]
        at += 1
        if code == 0x20:
            (register,) = struct.unpack_from("<I", data, value)
        elif code == 0x54:
            register &= value
        elif code in (0x15, 0x25, 0x35):
            holds = {0x15: register == value, 0x25: register > value, 0x35: register >= value}
            at += if_so if holds[code] else if_not
        elif code == 0x06:
            return value
        else:
            raise AssertionError(f"instruction {code:#x}")


ALLOW, KILL, ERROR = 0x7FFF0000, 0x80000000, 0x00050000
OWN = 4711
CLONE_THREAD_FLAGS = 0x3D0F00  # what the C library starts a thread with

CASES = {
    # (name, arguments): answer
    ("socket", (1, 1, 0)): ALLOW,
    ("socket", (1, 1 | 0o2000000, 0)): ALLOW,  # SOCK_CLOEXEC
    ("socket", (1, 2, 0)): ERROR | errno.EOPNOTSUPP,
    ("socket", (2, 1, 0)): ERROR | errno.EOPNOTSUPP,
    ("socket", (10, 2, 0)): ERROR | errno.EOPNOTSUPP,
    ("socket", (1 << 32 | 2, 1, 0)): ERROR | errno.EOPNOTSUPP,
    ("socketpair", (1, 1, 0)): ALLOW,
    ("socketpair", (1, 2, 0)): ERROR | errno.EOPNOTSUPP,
    ("clone", (CLONE_THREAD_FLAGS,)): ALLOW,
    ("clone", (17,)): ERROR | errno.EPERM,
    ("clone", (CLONE_THREAD_FLAGS | 0x40000000,)): ERROR | errno.EPERM,
    ("kill", (OWN, 9)): ALLOW,
    ("kill", (OWN + 1, 9)): ERROR | errno.EPERM,
    ("kill", (-OWN, 9)): ERROR | errno.EPERM,
    ("kill", (0, 9)): ERROR | errno.EPERM,
    ("tgkill", (OWN, 5000, 6)): ALLOW,
    ("tgkill", (1, OWN, 6)): ERROR | errno.EPERM,
    ("rt_sigqueueinfo", (1, 9)): ERROR | errno.EPERM,
    ("prlimit64", (0, 7, 0, 0x7FFF00000000)): ALLOW,
    ("prlimit64", (0, 7, 0x7FFF00000000, 0)): ERROR | errno.EPERM,
    ("prlimit64", (0, 7, 0x1000, 0)): ERROR | errno.EPERM,
    ("mmap", (0, 4096, 3, 0x22)): ALLOW,
    ("mmap", (0, 4096, 3, 0x20022)): ALLOW,
    ("mmap", (0, 4096, 1, 0x1, 3)): ALLOW,
    ("mmap", (0, 4096, 3, 0x21)): ERROR | errno.EPERM,
    ("mmap", (0, 4096, 3, 0x23)): ERROR | errno.EPERM,
    ("mmap", (0, 4096, 3, 0x122)): ERROR | errno.EPERM,
    ("openat", (-100, 0x1000, 0)): ALLOW,
    ("openat", (-100, 0x1000, 0o1101)): ALLOW,
    ("openat", (-100, 0x1000, 0o1000)): ERROR | errno.EPERM,
    ("openat", (-100, 0x1000, 0o1003)): ERROR | errno.EPERM,
    ("sendto", (5, 0x1000, 1, 0, 0, 0)): ALLOW,
    ("sendto", (5, 0x1000, 1, 0, 0x7FFF00000000, 16)): ERROR | errno.EPERM,
    ("prctl", (15, 0x1000)): ALLOW,
    ("prctl", (1, 0)): ERROR | errno.EPERM,
    ("prctl", (4, 0)): ERROR | errno.EPERM,
    ("fcntl", (3, 4, 0)): ALLOW,
    ("fcntl", (3, 8, 1)): ERROR | errno.EPERM,
    ("fcntl", (3, 10, 9)): ERROR | errno.EPERM,
    ("ioctl", (0, 0x5413)): ALLOW,
    ("ioctl", (0, 0x5412)): ERROR | errno.EPERM,
    ("ioctl", (0, 1 << 32 | 0x5412)): ERROR | errno.EPERM,
    ("ioctl", (0, 0x541C)): ERROR | errno.EPERM,
    ("sched_setscheduler", (5000, 0)): ALLOW,
    ("sched_setscheduler", (5000, 1)): ERROR | errno.EPERM,
    ("fchmodat", (-100, 0x1000, 0)): ERROR,
    ("utimensat", (-100, 0x1000, 0x7FFF00000000)): ERROR,
    ("utimensat", (-100, 0x1000, 0)): ERROR | errno.EPERM,
    ("read", (0,)): ALLOW,
    ("futex", (0x1000, 0)): ALLOW,
    ("exit_group", (0,)): ALLOW,
    ("epoll_ctl", (3, 1, 4)): ALLOW,
    ("getrandom", (0x1000, 8)): ALLOW,
    ("connect", (3, 0x1000, 110)): ALLOW,
}


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}{case[1]}")
def test_first_filter(machine, case):
    name, arguments = case
    program = seccomp.first_filter(machine, OWN)
    number = syscalls.numbers(machine)[name]
    assert answer_to(program, machine, number, *arguments) == CASES[case]


@pytest.mark.parametrize(("machine", "name"), _existing(*syscalls.ARCHITECTURES))
def test_first_filter_refuses(machine, name):
    number = _number(machine, name)
    expected = errno.ENOSYS if number >= 424 else errno.EPERM
    program = seccomp.first_filter(machine, OWN)
    assert answer_to(program, machine, number) == ERROR | expected


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
def test_first_filter_knows_no_call_that_the_list_has_not(machine):
    program = seccomp.first_filter(machine, OWN)
    known = set(syscalls.numbers(machine).values())
    for number in set(range(600)) - known:
        refused = answer_to(program, machine, number)
        assert refused in {ERROR | errno.EPERM, ERROR | errno.ENOSYS}, number


@pytest.mark.parametrize(
    ("machine", "other", "number"),
    [
        ("x86_64", "i386", 3),
        ("x86_64", "aarch64", 63),
        ("x86_64", "x86_64", 0x4000_0000),
        ("x86_64", "x86_64", 0x4000_0000 + 512),
        ("aarch64", "arm", 3),
        ("aarch64", "x86_64", 0),
    ],
)
def test_first_filter_ends_a_process_of_another_architecture(machine, other, number):
    assert answer_to(seccomp.first_filter(machine, OWN), other, number) == KILL


@pytest.mark.parametrize("machine", syscalls.ARCHITECTURES)
def test_second_filter(machine):
    program = seccomp.second_filter(machine)
    numbers = syscalls.numbers(machine)
    answers = {name: answer_to(program, machine, number) for name, number in numbers.items()}
    refused = {name for name, answer in answers.items() if answer != ALLOW}
    assert refused == {"socket", "bind", "listen", "connect", "seccomp", "sendmsg", "sendmmsg"}
    assert answers["socket"] == ERROR | errno.EOPNOTSUPP


@pytest.mark.parametrize(
    ("machine", "header"),
    [
        ("x86_64", "/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
        ("aarch64", "/usr/include/asm-generic/unistd.h"),
    ],
)
def test_numbers_are_those_of_the_kernel(machine, header):
    if not Path(header).exists():
        pytest.skip("the kernel's headers are not installed")
    text = Path(header).read_text()
    defined = dict(re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", text))
    listed = {name: _number(machine, name) for _, name in _existing(machine)}
    for name, number in {**listed, **syscalls.numbers(machine)}.items():
        if name in defined:  # older headers lack newer calls
            assert int(defined[name]) == number, name
    assert len(set(syscalls.numbers(machine)) & set(defined)) > 150


# With the libraries


@pytest.fixture(scope="module")
def run_libraries():
    """Runs code in children of a process that has imported TensorFlow, as the warm process has."""
    imports = ("numpy", "pandas", "matplotlib.pyplot", "sklearn.datasets", "tensorflow", "keras")
    with _runner(imports=imports) as runner:
        yield runner


LIBRARIES = {
    "TensorFlow": """
        import keras, numpy as np
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.Dense(1)])
        model.compile("adam", "mse")
        x = np.ones((64, 4), "float32")
        model.fit(x, x.sum(1), epochs=2, verbose=0)
        model.save(scratch / "model.keras")
        keras.models.load_model(scratch / "model.keras")
        model.export(scratch / "saved", verbose=False)
        value = model.predict(x, verbose=0).shape == (64, 1)
        """,
    "TensorFlow, compiled by XLA": """
        import tensorflow as tf
        value = float(tf.function(lambda x: x * 2 + 1, jit_compile=True)(tf.constant(3.0))) == 7
        """,
    "tf.data": """
        import tensorflow as tf
        data = tf.data.Dataset.range(100).map(lambda x: x * 2, num_parallel_calls=4)
        value = int(sum(data.cache(str(scratch / "cache")).prefetch(2))) == 9900
        """,
    "matplotlib": """
        import io, matplotlib.pyplot as plt
        file = io.BytesIO()
        plt.plot([1, 2]); plt.title("$x^2$"); plt.savefig(file); plt.savefig(scratch / "f.pdf")
        value = len(file.getvalue()) > 1000
        """,
    "pandas": """
        import pandas as pd
        table = pd.read_csv(folder / "data/table.csv")
        table.to_csv(scratch / "table.csv")
        value = table["b"].tolist() == [2]
        """,
    "scikit-learn": """
        import numpy as np, warnings
        warnings.simplefilter("ignore")
        from sklearn.ensemble import RandomForestClassifier
        x = np.arange(40.0).reshape(-1, 1)
        value = RandomForestClassifier(5).fit(x, x[:, 0] > 20).score(x, x[:, 0] > 20) > 0.9
        """,
    "SQLite": """
        import sqlite3
        with sqlite3.connect(scratch / "own.db") as database:
            database.execute("create table t (a)"); database.execute("insert into t values (1)")
        value = database.execute("select a from t").fetchall() == [(1,)]
        """,
}


@pytest.mark.slow
@pytest.mark.parametrize("what", LIBRARIES)
def test_libraries_work(run_libraries, what):
    assert run_libraries(LIBRARIES[what]) == {"value": True}


KERNEL = """
    import os, sys, tempfile
    from pathlib import Path
    from autograder.engine import sandbox
    from autograder.engine.job import Limits
    import ipykernel.ipkernel
    from ipykernel.kernelapp import IPKernelApp
    from tornado.ioloop import IOLoop

    folder = Path(sys.argv[1])
    os.environ.update(HOME=sys.argv[1], TMPDIR=sys.argv[1], IPYTHONDIR=sys.argv[1])
    os.chdir(folder)
    sandbox.enter(sandbox.library_paths(), [folder], Limits())
    app = IPKernelApp.instance(transport="ipc", ip=f"{folder}/k", connection_file="c.json")
    app.connection_file = f"{folder}/c.json"
    app.initialize([])
    IOLoop.current().add_callback(sandbox.seal)
    app.start()
    """


@pytest.mark.slow
def test_a_kernel_answers_over_its_unix_sockets():
    with _reachable_folder() as folder:
        kernel = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(KERNEL), str(folder)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait_for(folder / "c.json", kernel)
            with _client(folder / "c.json") as client:
                client.wait_for_ready(timeout=A_LONG_TIME)
                assert _printed(client, "print(6 * 7)") == "42\n"
                sockets = "import socket\ntry: socket.socket()\nexcept OSError as e: print(e.errno)"
                assert _printed(client, sockets) == f"{errno.EOPNOTSUPP}\n"
                # A second client connects to the sealed kernel.
                with _client(folder / "c.json") as other:
                    assert _printed(other, "print('again')") == "again\n"
        finally:
            kernel.kill()
            kernel.wait()


@contextmanager
def _client(connection: Path):
    from jupyter_client.blocking import BlockingKernelClient

    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels()
    yield client
    client.stop_channels()


def _wait_for(connection: Path, kernel: subprocess.Popen) -> None:
    while not (connection.exists() and connection.read_text().endswith("}")):
        assert kernel.poll() is None, "the kernel has ended"
        time.sleep(0.05)


def _printed(client, code: str) -> str:
    said = []

    def keep(message: dict) -> None:
        if message["msg_type"] == "stream":
            said.append(message["content"]["text"])

    reply = client.execute_interactive(code, timeout=A_LONG_TIME, output_hook=keep)
    assert reply["content"]["status"] == "ok", reply["content"]
    return "".join(said)
