"""The front door: `python3 -m course` makes the environment and opens the course in JupyterLab.

Only the standard library, and only syntax that an old Python can read: what comes before the
check of its version must be readable by it.
"""

import argparse
import os
import sys

if not __package__:  # started by its path: `python3 .` in this folder, or `python3 path/to/course`
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from course.front_door.supported_python import refuse_unsupported_python

COMMANDS = ("lab", "test", "site", "doctor", "setup")
USAGE = """\
usage: python3 -m course [COMMAND] [OPTION ...] [-- ARGUMENT ...]
       python3 path/to/course ...  from any other folder

commands
  lab      open the course in JupyterLab (this is what no command means)
  test     run the tests; --quick leaves out the slow ones
  site     make web pages of the course that can be read without running anything
  doctor   say what is here, what is wrong, and what to do about it
  setup    only make the environment

options
  --cpu, --gpu   which TensorFlow to install; without them, the one that is there already,
                 else GPU on Linux with an NVIDIA card and CPU elsewhere
  --rebuild      make the environment anew
  --verbose      show everything that pip prints
  --instructor   (lab) show nbgrader's panes for teachers
  --quick        (test) without slow and browser tests
  -h, --help     this text

Other arguments go to JupyterLab, pytest or course/website:
  python3 -m course --no-browser --port 8899
  python3 -m course test --quick tests/test_front_door.py
  python3 -m course site --output DIR  (default: build/site); --solutions shows right answers,
                                       --linkcheck follows the links that lead elsewhere
"""


def main(arguments=None):
    """Run the command; return its exit code where this process does not become another one."""
    refuse_unsupported_python("-m course")
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    command = "lab"
    if arguments and not arguments[0].startswith("-"):
        command = arguments.pop(0)
    if command not in COMMANDS:
        return _fail("There is no command '" + command + "'. " + _advice(command), 2)
    options, rest = _options(command, arguments)
    if options.help:
        sys.stdout.write(USAGE)
        return 0
    if rest and command in ("doctor", "setup"):
        return _fail("'" + command + "' takes no argument '" + rest[0] + "'.", 2)
    return _run(command, options, rest)


def _advice(command):
    import difflib

    near = difflib.get_close_matches(command, COMMANDS, 1)
    meant = "Did you mean '" + near[0] + "'? " if near else ""
    return meant + "Commands are: " + ", ".join(COMMANDS) + "."


def _options(command, arguments):
    own, passed_on = arguments, []
    if "--" in arguments:
        cut = arguments.index("--")
        own, passed_on = arguments[:cut], arguments[cut + 1 :]
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    flavour = parser.add_mutually_exclusive_group()
    flavour.add_argument("--cpu", dest="flavour", action="store_const", const="cpu")
    flavour.add_argument("--gpu", dest="flavour", action="store_const", const="gpu")
    for name in ("--rebuild", "--verbose", "--instructor", "--quick"):
        parser.add_argument(name, action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    parser.prog = "python3 -m course"
    options, unknown = parser.parse_known_args(own)
    for name, owner in (("instructor", "lab"), ("quick", "test")):
        if getattr(options, name) and command != owner:
            parser.error("--" + name + " belongs to the command " + owner)
    return options, unknown + passed_on


def _run(command, options, rest):
    from course.front_door import installer
    from course.front_door.machine import Refusal

    try:
        if command == "doctor":
            return _doctor()
        environment = _prepare(command, options)
        if command == "setup":
            _fill_desk()
            print("The course is ready. To open it: python3 -m course")
            return 0
        run = {"test": _test, "site": _site, "lab": _lab}[command]
        return run(environment, options, rest)
    except Refusal as refusal:
        return _fail(str(refusal), 1)
    except KeyboardInterrupt:
        return _fail(installer.INTERRUPTED, 130)


def _prepare(command, options):
    """Return the environment, made or updated so that `command` can run in it."""
    from course.front_door import environment as environments
    from course.front_door import installer

    extras = {"test": environments.TESTS, "site": ("site",)}.get(command, ())
    wanted = environments.Wanted(_flavour(options), extras)
    environment = environments.find(wanted)
    need = environments.need(environment, wanted)
    own_is_running = environment.is_running and environment.kind is environments.Kind.OWN
    if own_is_running and (need or options.rebuild):
        # An environment cannot be rebuilt from inside: hand over to the Python it was made with.
        base = [getattr(sys, "_base_executable", None) or "python3", "-m", "course"]
        environments.replace_process(
            base + sys.argv[1:],
            environments.without_own_environment(),
            environments.ROOT,
        )
    try:
        installer.ensure(environment, wanted, rebuild=options.rebuild, verbose=options.verbose)
    except installer.NoConnection as refusal:
        if command != "lab" or need.rebuild:
            raise
        sys.stderr.write(str(refusal) + "\nUntil then the course starts with what is installed.\n")
    return environment


def _flavour(options):
    if options.flavour == "gpu" and sys.platform != "linux":
        sys.stderr.write(
            "TensorFlow uses NVIDIA GPUs on Linux only (on Windows: in WSL2). "
            "Installing the version for the CPU.\n"
        )
        return "cpu"
    return options.flavour


def _lab(environment, options, rest):
    from course.front_door import environment as environments
    from course.front_door import workspace

    values = environments.variables(environment)
    values = environments.with_jupyter_config(values, options.instructor)
    served = environments.ROOT  # nbgrader's panes for teachers look for the whole course
    if not options.instructor:
        served = _fill_desk()
        values = environments.with_desk(values, served)
    values = workspace.with_workspace(values)
    print("Opening the course in JupyterLab. To end it, press Ctrl-C twice here.")
    command = lab_command(environment, served) + rest
    return environments.replace_process(command, values, environments.ROOT)


def _fill_desk():
    from course.front_door import desk

    folder = desk.folder()
    for sentence in desk.fill(folder):
        print(sentence)
    return folder


def lab_command(environment, served):
    """Return the command that serves a folder, with the settings of course/jupyter."""
    command = [str(environment.python), "-m", "jupyterlab"]
    command += ["--ServerApp.root_dir=" + str(served)]
    if _is_root():
        command.append("--allow-root")  # in containers root is the only user; Jupyter refuses it
    return command


def _test(environment, options, rest):
    from course.front_door import environment as environments

    command = [str(environment.python), "-m", "pytest"]
    command += pytest_options(options.quick, rest)
    values = environments.variables(environment)
    return environments.replace_process(command + rest, values, environments.ROOT)


def _site(environment, options, rest):
    from course.front_door import environment as environments

    command = [str(environment.python), "-m", "course.website"]
    values = environments.variables(environment)
    return environments.replace_process(command + rest, values, environments.ROOT)


def pytest_options(quick, rest):
    """Return the options for pytest that come before the person's own, which overrule them."""
    chosen = ["--durations=20"]
    if quick:
        chosen += ["-m", "not slow and not browser"]
    if not any("no:xdist" in argument for argument in rest):
        # How many, and what goes where, is said in tests/balance.py.
        chosen += ["-n", "auto", "--dist", "loadscope", "--no-loadscope-reorder"]
    return chosen


def _doctor():
    from course.front_door import environment as environments

    environment = environments.find(environments.Wanted())
    if environment.is_running or not environment.python.exists():
        from course.toolkit import doctor

        return doctor.main()
    return environments.replace_process(
        [str(environment.python), "-m", "course.toolkit.doctor"],
        environments.variables(environment),
        environments.ROOT,
    )


def _is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _fail(sentence, code):
    sys.stderr.write(sentence + "\n")
    return code


if __name__ == "__main__":
    raise SystemExit(main())
