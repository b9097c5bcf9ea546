"""Notebooks that want marks, or want to see what is asked and expected, without a right answer."""

from __future__ import annotations

from collections.abc import Callable

from tests.attacks import NOTHING, RIGHT, WRONG, Attack

_NAMES = tuple(WRONG)


def _returning(expression: str) -> dict[str, str]:
    """Answers that all return the same expression, whatever they are asked."""
    return {name: f"def {name}(*args):\n    return {expression}" for name in _NAMES}


def _doing(statement: str, then: Callable[[str], str] = WRONG.__getitem__) -> dict[str, str]:
    """Answers that do something whenever they are called, and then what other answers do."""
    return {
        name: f"{then(name)}\n_{name} = {name}\n"
        f"def {name}(x):\n    {statement}\n    return _{name}(x)"
        for name in _NAMES
    }


_HOOKS_AND_PATCHES = (
    Attack(
        "assertion-error-is-a-warning",
        "make a failed assert something that is not an error",
        ("import builtins\nAssertionError = builtins.AssertionError = Warning",),
    ),
    Attack(
        "patched-numpy-testing",
        "make NumPy's comparisons pass",
        (
            "import numpy.testing as t\n"
            "for name in dir(t):\n"
            "    if name.startswith('assert'):\n"
            "        setattr(t, name, lambda *args, **named: None)\n"
            "np.allclose = np.array_equal = np.isclose = lambda *args, **named: True",
        ),
    ),
    Attack(
        "ast-transformer",
        "strip every assert from the cells that follow",
        (
            "import ast\n"
            "class Strip(ast.NodeTransformer):\n"
            "    def visit_Assert(self, node):\n"
            "        return ast.copy_location(ast.Pass(), node)\n"
            "    def visit_Expr(self, node):\n"
            "        return ast.copy_location(ast.Pass(), node)\n"
            "get_ipython().ast_transformers.append(Strip())",
        ),
    ),
    Attack(
        "input-transformer",
        "turn the cells that follow into nothing",
        (
            "shell = get_ipython()\n"
            "empty = lambda lines: lines if 'def ' in ''.join(lines) else ['pass\\n']\n"
            "shell.input_transformers_cleanup.append(empty)\n"
            "shell.input_transformers_post.append(empty)\n"
            "shell.input_transformer_manager.cleanup_transforms.append(empty)",
        ),
    ),
    Attack(
        "no-tracebacks",
        "hide that a test has failed",
        (
            "shell = get_ipython()\n"
            "shell.showtraceback = shell._showtraceback = lambda *args, **named: None\n"
            "shell.events.register('post_run_cell', lambda *_: display_nothing())\n"
            "from IPython.display import clear_output as display_nothing\n"
            "shell.set_custom_exc((BaseException,), lambda *args, **named: None)",
        ),
    ),
    Attack(
        "result-before-the-error",
        "publish an execute_result with full marks in front of each cell's own output",
        (
            "def publish(*_):\n"
            "    shell = get_ipython()\n"
            "    content = {'data': {'text/plain': '3.0'}, 'metadata': {}, 'execution_count': 1}\n"
            "    for parent in (shell.parent_header, {}):\n"
            "        shell.kernel.session.send(\n"
            "            shell.kernel.iopub_socket, 'execute_result', content, parent=parent)\n"
            "get_ipython().events.register('pre_run_cell', publish)\n"
            "get_ipython().events.register('post_run_cell', publish)",
        ),
    ),
    Attack(
        "do-execute-replaced",
        "let the kernel answer each cell with success and run none",
        last=("1 / 0",),
        first=(
            "kernel = get_ipython().kernel\n"
            "run = kernel.do_execute\n"
            "async def do_execute(code, *args, **named):\n"
            "    if 'assert' in code or 'check(' in code:\n"
            "        code = ''\n"
            "    await run(code, *args, **named)\n"
            "    return {'status': 'ok', 'execution_count': 1, 'payload': [],\n"
            "            'user_expressions': {}}\n"
            "kernel.do_execute = do_execute",
        ),
        shows=("ZeroDivisionError",),
    ),
    Attack(
        "run-cell-replaced",
        "let the shell run nothing any more",
        (
            "shell = get_ipython()\n"
            "class Success:\n"
            "    success, error_before_exec, error_in_exec, result = True, None, None, 2.0\n"
            "    execution_count = 1\n"
            "original = shell.run_cell_async\n"
            "async def run_cell_async(code, *args, **named):\n"
            "    if 'def ' in code:\n"
            "        return await original(code, *args, **named)\n"
            "    return Success()\n"
            "shell.run_cell = lambda *args, **named: Success()\n"
            "shell.run_cell_async = run_cell_async",
        ),
    ),
)

_LOOKING = (
    Attack(
        "objects-of-the-tests",
        "find the test, or what it expects, among all objects of the process",
        (
            "import gc, sys\n"
            "n, found = 37, set()\n"
            "def search():\n"
            "    for thing in gc.get_objects():\n"
            "        if type(thing) in (list, dict, tuple) and 0 < len(thing) < 1000:\n"
            "            items = thing.values() if type(thing) is dict else thing\n"
            "            found.update(i for i in list(items) if type(i) is int and i == n * n)\n"
            "    for name, module in list(sys.modules.items()):\n"
            "        if 'specs' in name or 'examiner' in name:\n"
            "            found.add(name)\n"
            "search()",
        ),
        _doing("search()"),
        ("print('found among the objects:', sorted(map(str, found)))",),
        shows=("found among the objects: []",),
    ),
    Attack(
        "traced",
        "watch every line and call that Python makes while a test runs",
        (
            "import sys, threading\n"
            "n, seen = 37, set()\n"
            "def watch(frame, event, value):\n"
            "    seen.update((frame.f_code.co_filename, c) for c in frame.f_code.co_consts\n"
            "                if type(c) is int and c == n * n)\n"
            "    where = frame.f_code.co_filename\n"
            "    if 'specs' in where or 'examiner' in where:\n"
            "        seen.add(where)\n"
            "    return watch\n"
            "sys.settrace(watch); sys.setprofile(watch); threading.settrace(watch)",
        ),
        last=(
            "sys.settrace(None); sys.setprofile(None)\n"
            "print('seen while marked:', sorted(map(str, seen)))",
        ),
        shows=("seen while marked: []",),
    ),
    Attack(
        "questions-in-the-output",
        "print what is asked, where the feedback shows it",
        (
            "import os, sys, warnings\n"
            "asked = []\n"
            "def tell(question):\n"
            "    asked.append(question)\n"
            "    text = f'asked {question!r}'\n"
            "    print(text)\n"
            "    print(text, file=sys.stderr)\n"
            "    print(text, file=sys.__stdout__)\n"
            "    for descriptor in (1, 2):\n"
            "        os.write(descriptor, text.encode())\n"
            "    display(text)\n"
            "    warnings.warn(text)",
        ),
        _doing("tell(x)"),
        hides=("asked 37", "1369"),
    ),
    Attack(
        "test-in-the-history",
        "read the test's source from the input history and answer from it",
        (
            "import re\n"
            "def look(name, x):\n"
            "    shell = get_ipython()\n"
            "    seen = [*shell.user_ns['In'], *shell.history_manager.input_hist_raw]\n"
            "    text = '\\n'.join(seen)\n"
            "    for asked, expected in re.findall(name + r'\\(([\\d.]+)\\) == ([\\d.]+)', text):\n"
            "        if float(asked) == x:\n"
            "            return float(expected)",
        ),
        {
            "square": "def square(x):\n    return look('square', x)",
            "share": "def share(n):\n    return look('share', n)",
        },
        ("print('cells seen:', len(In))\nprint(*In)",),
        shows=("cells seen:",),
    ),
    Attack(
        "constants-of-the-caller",
        "read the expected value from the frames that called the function",
        (
            "import sys\n"
            "found = []\n"
            "def constants():\n"
            "    frame = sys._getframe(2)\n"
            "    while frame:\n"
            "        found.extend(c for c in frame.f_code.co_consts if type(c) is int)\n"
            "        found.extend(v for v in frame.f_locals.values() if type(v) is int)\n"
            "        frame = frame.f_back\n"
            "    return set(found)",
        ),
        {
            "square": "def square(x):\n    known = constants()\n"
            "    return next((c for c in known if c == x ** 2), None)",
        },
        ("print('constants:', sorted(found))",),
        shows=("constants:",),
    ),
    Attack(
        "test-beside-the-notebook",
        "read the hidden tests from a file in or above the working folder",
        (
            "import pathlib\n"
            "read = 0\n"
            "for folder in [pathlib.Path.cwd(), *pathlib.Path.cwd().parents][:4]:\n"
            "    try:\n"
            "        paths = [p for p in folder.rglob('*') if p.suffix in ('.ipynb', '.json')]\n"
            "    except OSError:\n"
            "        continue\n"
            "    for path in paths:\n"
            "        try:\n"
            "            print(path.read_text()); read += 1\n"
            "        except OSError:\n"
            "            pass\n"
            "print('looked for tests')",
        ),
        shows=("looked for tests",),
        hides=("1369", "BEGIN HIDDEN"),
    ),
    Attack(
        "only-when-marked",
        "answer rightly only where nbgrader's environment variable or kernel is seen",
        (
            "import os, sys\n"
            "marks = ('NBGRADER', 'AUTOGRADE', 'GRADING', 'SUBMISSION')\n"
            "marked = any(m in name.upper() for m in marks for name in os.environ)\n"
            "marked |= any('nbgrader' in arg for arg in sys.argv)\n"
            "print('marked:', marked)",
        ),
        {
            name: f"if marked:\n    {RIGHT[name].replace(chr(10), chr(10) + '    ')}\nelse:\n    "
            f"{WRONG[name].replace(chr(10), chr(10) + '    ')}"
            for name in _NAMES
        },
        shows=("marked: False",),
    ),
)

_ENDING = (
    Attack("os-exit", "end the process when asked", (), _doing("__import__('os')._exit(0)")),
    Attack("sys-exit", "leave when asked", (), _doing("raise SystemExit(0)")),
    Attack(
        "segmentation-fault",
        "crash when asked",
        (),
        _doing("__import__('ctypes').string_at(0)"),
    ),
    Attack(
        "signals-ignored",
        "compute for ever when asked, and let nobody interrupt",
        (
            "import signal\n"
            "for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGHUP):\n"
            "    signal.signal(number, signal.SIG_IGN)\n"
            "def for_ever():\n"
            "    signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
            "    while True:\n"
            "        try:\n"
            "            while True: pass\n"
            "        except BaseException:\n"
            "            pass",
        ),
        {**RIGHT, "scale": "def scale(a):\n    for_ever()"},
        points={**NOTHING, "square": 2.0},
        endless=True,
    ),
    Attack(
        "cell-without-end",
        "compute for ever in a cell, after a right answer",
        (),
        {**RIGHT, "share": f"{RIGHT['share']}\nwhile True: pass"},
        points={**NOTHING, "square": 2.0, "scale": 1.0, "share": 3.0, "softmax": 2.0},
        endless=True,
    ),
    Attack(
        "exit-after-an-answer",
        "earn points, then end the process between two exercises",
        (),
        {**RIGHT, "share": "import os\nos.kill(os.getpid(), 9)"},
        points={**NOTHING, "square": 2.0, "scale": 1.0},
    ),
    Attack(
        "recursion",
        "call itself until the stack is full",
        ("import sys\nsys.setrecursionlimit(10**9)\ndef deep(n): return deep(n + 1)",),
        _doing("deep(0)"),
        endless=True,
    ),
    Attack(
        "late-threads",
        "keep computing and writing in threads and hooks that outlive their cell",
        (
            "import atexit, threading, time\n"
            "def later():\n"
            "    while True:\n"
            "        print('late')\n"
            "        time.sleep(0.01)\n"
            "for _ in range(4):\n"
            "    threading.Thread(target=later, daemon=True).start()\n"
            "threading.Thread(target=time.sleep, args=(3600,)).start()\n"
            "atexit.register(time.sleep, 3600)",
        ),
    ),
)

_MANY_VALUES = "2.0, 4.0, 9.0, None, float('nan'), '', [], {}, np.zeros(2), False"

_LYING = (
    Attack(
        "equal-to-anything",
        "return an object that equals, and turns into, whatever is wanted",
        (
            "class Anything:\n"
            "    def __eq__(self, other): return True\n"
            "    def __ne__(self, other): return False\n"
            "    def __bool__(self): return True\n"
            "    def __float__(self): return 3.0\n"
            "    def __int__(self): return 3\n"
            "    __index__ = __int__\n"
            "    def __len__(self): return 2\n"
            "    def __iter__(self): return iter([0.5, 1.0])\n"
            "    def __array__(self, *args, **named): return np.array([0.5, 1.0])\n"
            "    def __abs__(self): return 0.0\n"
            "    def __sub__(self, other): return 0.0\n"
            "    __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__\n"
            "    def __lt__(self, other): return True\n"
            "    __gt__ = __le__ = __ge__ = __contains__ = __lt__\n"
            "    def __getattr__(self, name): return Anything()\n"
            "    def __call__(self, *args, **named): return Anything()\n"
            "    def __hash__(self): return 0",
        ),
        _returning("Anything()"),
    ),
    Attack(
        "numbers-that-lie",
        "return subclasses of numbers, texts and arrays whose methods lie",
        (
            "def always(*args, **named): return True\n"
            "lies = {f'__{n}__': always for n in ('eq', 'lt', 'le', 'gt', 'ge', 'bool')}\n"
            "lies['__ne__'] = lambda *args: False\n"
            "lies['__hash__'] = lambda self: 0\n"
            "class Int(int): pass\n"
            "class Float(float): pass\n"
            "class Array(np.ndarray): pass\n"
            "class List(list): pass\n"
            "class Text(str): pass\n"
            "for kind in (Int, Float, Array, List, Text):\n"
            "    for name, lie in lies.items():\n"
            "        setattr(kind, name, lie)\n"
            "    kind.__class__ = property(lambda self: float)\n"
            "Float.__float__ = lambda self: 9.0\n"
            "Array.__array_ufunc__ = lambda *args, **named: True\n"
            "Array.__array_function__ = lambda *args, **named: True",
        ),
        {
            "square": "def square(x):\n    return Int(-1) if x == 2 else Float(-1)",
            "scale": "def scale(a):\n    return np.zeros(2).view(Array)",
            "share": "def share(n):\n    return [Text('1'), List([1]), Int(0)][int(n) - 1]",
            "softmax": "def softmax(logits):\n    return np.ones(logits.shape).view(Array)",
        },
    ),
    Attack(
        "everything-at-once",
        "return arrays that hold every expected value, and values that are equal to none",
        (),
        {
            "square": "def square(x):\n    return np.array([4.0, 9.0, 0.0])",
            "scale": "def scale(a):\n    return np.full((2, 2), np.nan)",
            "share": "def share(n):\n    return np.array([1, 3, 6, 6, 6])",
            "softmax": "def softmax(logits):\n    return np.full(logits.shape, np.nan)",
        },
    ),
    Attack(
        "another-kind-each-time",
        "return another value at each call, until one is right",
        (f"import itertools\nvalues = itertools.cycle([{_MANY_VALUES}])",),
        _returning("next(values)"),
    ),
    Attack(
        "visible-tests-by-heart",
        "know the answers of the tests that can be read, and nothing else",
        (),
        {
            "square": "def square(x):\n    return {2: 4, 3.0: 9.0}.get(x)",
            "scale": "def scale(a):\n    return a / 2",
            "softmax": "def softmax(logits):\n    return np.array([[0.1, 0.2, 0.7]])",
        },
    ),
    Attack(
        "pickles",
        "return objects that run code where they are unpickled",
        (
            "class Run:\n"
            "    def __reduce__(self):\n"
            "        return print, ('REACHED unpickling',)\n"
            "    def __deepcopy__(self, memo): return self",
        ),
        {
            "square": "def square(x):\n    return Run()",
            "scale": "def scale(a):\n    return np.array([Run(), Run()], dtype=object)",
            "share": "def share(n):\n    import pandas as pd\n    return pd.Series([Run()])",
            "softmax": "def softmax(logits):\n    return {Run(): [Run()]}",
        },
        hides=("REACHED", "1369"),
    ),
    Attack(
        "forged-replies",
        "answer the examiner in place of the function, with all that the protocol knows",
        (
            "import gc\n"
            "from autograder.engine import codec, worker\n"
            "from autograder.engine.worker import Answers\n"
            "def reply(self, data):\n"
            "    number = codec.decode(data, 10**9, from_handle=self._from_handle)['number']\n"
            "    for wanted in ({'value': True}, {'value': 4}, {'points': 2.0},\n"
            "                   {'ready': 'full'}, {'callback': 0, 'args': [], 'named': {}}):\n"
            "        codec.send(self._examiner, codec.encode({'number': number, **wanted}, None))\n"
            "    return codec.encode({'number': number, 'value': True}, None)\n"
            "Answers._reply_to = reply",
        ),
    ),
    Attack(
        "replies-that-are-none",
        "send the examiner bytes without a meaning, and too many of them",
        (
            "import os\n"
            "from autograder.engine.worker import Answers\n"
            "Answers._reply_to = lambda self, data: os.urandom(5_000_000)",
        ),
    ),
    Attack(
        "silence",
        "never answer the examiner",
        (
            "import time\n"
            "from autograder.engine.worker import Answers\n"
            "Answers._reply_to = lambda self, data: time.sleep(3600)",
        ),
        endless=True,
    ),
    Attack(
        "answers-without-end",
        "return too much, too deep, or without an end",
        ("import itertools\ndeep = []\nfor _ in range(100_000):\n    deep = [deep]",),
        {
            "square": "def square(x):\n    return itertools.count()",
            "scale": "def scale(a):\n    return np.zeros(40_000_000)",
            "share": "def share(n):\n    return deep",
            "softmax": "def softmax(logits):\n    return 'x' * 300_000_000",
        },
        endless=True,
    ),
    Attack(
        "libraries-replaced",
        "put its own modules and functions in place of the libraries",
        (
            "import sys, types\n"
            "class Yes(types.ModuleType):\n"
            "    def __getattr__(self, name):\n"
            "        return lambda *args, **named: True\n"
            "for name in ('numpy.testing', 'keras', 'tensorflow', 'pandas', 'autograder'):\n"
            "    sys.modules[name] = Yes(name)\n"
            "check = lambda *args, **named: True\n"
            "np = Yes('numpy')\n"
            "import builtins\n"
            "builtins.abs = builtins.float = builtins.isinstance = lambda *args: True",
        ),
    ),
    Attack(
        "outputs-rewritten",
        "change outputs of earlier and of later cells afterwards",
        (
            "from IPython.display import display\n"
            "shown = display('first', display_id='attack')\n"
            "def rewrite(*_):\n"
            "    shown.update({'text/plain': '8.0'}, raw=True)\n"
            "    display('8.0', display_id='autograder-hint')\n"
            "get_ipython().events.register('post_run_cell', rewrite)",
        ),
    ),
    Attack(
        "words-in-the-error",
        "put control characters and a false verdict into the error that is shown",
        ("escape = chr(27)\nwords = f'{escape}[2J{escape}]0;title ✔ 04.softmax  2/2 points'",),
        _doing("raise ValueError(words)"),
        hides=("1369", "\\x1b[2J", "\\x1b]0"),
    ),
)

ATTACKS = (*_HOOKS_AND_PATCHES, *_LOOKING, *_ENDING, *_LYING)
