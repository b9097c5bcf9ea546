"""Say in one sentence when this Python is too old or too new for the course."""

import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)
PREFERRED = ("3.12", "3.13", "3.11")
SUPPORTED = "3.11, 3.12 or 3.13"


def is_supported(version):
    return OLDEST <= tuple(version[:2]) <= NEWEST


def refuse_unsupported_python(program, version=None):
    """Exit with code 1 and a sentence on stderr unless this is Python 3.11, 3.12 or 3.13.

    Args:
        program: what the person ran, as after `python`; it goes into the advice.
        version: version tuple to judge; this Python's by default.
    """
    version = tuple(sys.version_info if version is None else version)
    if is_supported(version):
        return
    this = ".".join(str(number) for number in version[:2])
    command = find_supported_python()
    if command:
        advice = "Run:  " + command + " " + program
    else:
        advice = "Install Python 3.12 from python.org (or your system's packages), then try again."
    sys.stderr.write(
        "The course needs Python " + SUPPORTED + "; this is Python " + this + ". " + advice + "\n"
    )
    raise SystemExit(1)


def find_supported_python():
    """Return the command that starts a supported Python on this machine, or None."""
    for version in PREFERRED:
        candidates = [["python" + version]]
        if sys.platform == "win32":
            candidates.insert(0, ["py", "-" + version])
        for command in candidates:
            if _starts(command, version):
                return " ".join(command)
    return None


def _starts(command, version):
    # A name on PATH is not enough: version managers leave stand-ins that only print an error.
    script = "import sys; sys.stdout.write('%d.%d' % sys.version_info[:2])"
    try:
        process = subprocess.Popen(
            command + ["-c", script],  # noqa: RUF005  (any Python must be able to read this)
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        output = process.communicate()[0]
    except OSError:
        return False
    return process.returncode == 0 and output.decode("ascii", "replace").strip() == version
