"""Numbers of the system calls that the student's process may make: x86-64/aarch64.

All others are refused. The selection covers what the C library, Python, TensorFlow, ZeroMQ, SQLite
and the numerical libraries call; `seccomp` puts conditions on some of them.
"""

from __future__ import annotations

ARCHITECTURES = ("x86_64", "aarch64")

_TABLE = """
# Files: what Landlock decides about, and what is done with an open descriptor.
read=0/63 write=1/64 readv=19/65 writev=20/66 pread64=17/67 pwrite64=18/68 preadv=295/69
pwritev=296/70 preadv2=327/286 pwritev2=328/287 lseek=8/62 close=3/57 close_range=436/436
openat=257/56 open=2/- creat=85/- dup=32/23 dup2=33/- dup3=292/24 pipe=22/- pipe2=293/59
fcntl=72/25 flock=73/32 ioctl=16/29 stat=4/- lstat=6/- fstat=5/80 newfstatat=262/79
statx=332/291 statfs=137/43 fstatfs=138/44 access=21/- faccessat=269/48 faccessat2=439/439
readlink=89/- readlinkat=267/78 getxattr=191/8 lgetxattr=192/9 fgetxattr=193/10
listxattr=194/11 llistxattr=195/12 flistxattr=196/13 getcwd=79/17 chdir=80/49 fchdir=81/50
getdents=78/- getdents64=217/61 mkdir=83/- mkdirat=258/34 rmdir=84/- unlink=87/-
unlinkat=263/35 rename=82/- renameat=264/38 renameat2=316/276 umask=95/166 ftruncate=77/46
fallocate=285/47 fsync=74/82 fdatasync=75/83 sync_file_range=277/84 fadvise64=221/223
readahead=187/213 sendfile=40/71 copy_file_range=326/285 chmod=90/- fchmod=91/52
fchmodat=268/53 utimensat=280/88
# Memory.
brk=12/214 mmap=9/222 munmap=11/215 mprotect=10/226 madvise=28/233 msync=26/227 mbind=237/235
get_mempolicy=239/236 set_mempolicy=238/237 membarrier=324/283
# Threads, time and signals of the process itself.
clone=56/220 exit=60/93 exit_group=231/94 futex=202/98 futex_waitv=449/449
set_tid_address=218/96 set_robust_list=273/99 get_robust_list=274/100 rseq=334/293
arch_prctl=158/- prctl=157/167 seccomp=317/277 restart_syscall=219/128 wait4=61/260
waitid=247/95 sched_yield=24/124 sched_getaffinity=204/123 sched_setaffinity=203/122
sched_getscheduler=145/120 sched_setscheduler=144/119 sched_getparam=143/121
sched_get_priority_max=146/125 sched_get_priority_min=147/126 sched_rr_get_interval=148/127
getcpu=309/168 getpriority=140/141 nanosleep=35/101 clock_nanosleep=230/115
clock_gettime=228/113 clock_getres=229/114 gettimeofday=96/169 time=201/- times=100/153
alarm=37/- pause=34/- getitimer=36/102 setitimer=38/103 timer_create=222/107
timer_settime=223/110 timer_gettime=224/108 timer_getoverrun=225/109 timer_delete=226/111
timerfd_create=283/85 timerfd_settime=286/86 timerfd_gettime=287/87 kill=62/129 tgkill=234/131
rt_sigqueueinfo=129/138 rt_tgsigqueueinfo=297/240 rt_sigaction=13/134 rt_sigprocmask=14/135
rt_sigpending=127/136 rt_sigsuspend=130/133 rt_sigtimedwait=128/137 rt_sigreturn=15/139
sigaltstack=131/132 signalfd=282/- signalfd4=289/74
# Questions about the process and the machine.
getpid=39/172 getppid=110/173 gettid=186/178 getuid=102/174 geteuid=107/175 getgid=104/176
getegid=108/177 getresuid=118/148 getresgid=120/150 getgroups=115/158 getpgid=121/155
getpgrp=111/- getsid=124/156 capget=125/90 getrlimit=97/163 prlimit64=302/261 getrusage=98/165
uname=63/160 sysinfo=99/179 getrandom=318/278
# Waiting, and Unix sockets.
poll=7/- ppoll=271/73 select=23/- pselect6=270/72 eventfd=284/- eventfd2=290/19
epoll_create=213/- epoll_create1=291/20 epoll_ctl=233/21 epoll_wait=232/- epoll_pwait=281/22
epoll_pwait2=441/441 socket=41/198 socketpair=53/199 bind=49/200 listen=50/201 connect=42/203
accept=43/202 accept4=288/242 shutdown=48/210 getsockname=51/204 getpeername=52/205
getsockopt=55/209 setsockopt=54/208 sendto=44/206 sendmsg=46/211 sendmmsg=307/269
recvfrom=45/207 recvmsg=47/212 recvmmsg=299/243
"""


def numbers(architecture: str) -> dict[str, int]:
    """System calls that exist on an architecture: name → number.

    Args:
        architecture: `x86_64` or `aarch64`, as `platform.machine()` says it.
    """
    column = ARCHITECTURES.index(architecture)
    rows = (
        entry.split("=")
        for line in _TABLE.splitlines()
        if not line.startswith("#")
        for entry in line.split()
    )
    both = ((name, pair.split("/")[column]) for name, pair in rows)
    return {name: int(number) for name, number in both if number != "-"}
