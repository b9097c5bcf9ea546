"""Mutants: copies of a reference solution with one small change, which a check must reject.

The changes are the usual ones of mutation testing (another operator, constant, comparison,
argument, a statement left out), and a few that suit numerical code (`max` for `min`, another axis).
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
_NAMES = {
    "max": "min",
    "min": "max",
    "sum": "mean",
    "mean": "sum",
    "argmax": "argmin",
    "argmin": "argmax",
    "exp": "log",
    "log": "exp",
    "any": "all",
    "all": "any",
    "zeros": "ones",
    "ones": "zeros",
    "abs": "square",
    "append": "count",
    "softmax": "sigmoid",
    "Softmax": "ReLU",
}


@dataclass(frozen=True)
class Mutant:
    """One changed copy.

    Attributes:
        change: line and change, such as `2: logits.max(axis=1) -> logits.max(axis=2)`.
        source: the changed text.
    """

    change: str
    source: str


def mutants_of(source: str, imports: str = "", numbers: bool = True) -> list[Mutant]:
    """All mutants of a solution cell, in the order of its lines, each different text once.

    Args:
        source: the cell.
        imports: text that stands above it in every mutant, unchanged.
        numbers: whether numbers are changed, too.
    """
    tree = ast.parse(source)
    original = ast.unparse(tree)
    seen, found = {original}, []
    docstrings = {node.value for node in ast.walk(tree) if _is_docstring(node)}
    for index, node in enumerate(ast.walk(tree)):
        if node in docstrings or not (numbers or _is_no_number(node)):
            continue
        for replacement in _changes(node):
            changed = _replaced(tree, index, replacement)
            text = ast.unparse(ast.fix_missing_locations(changed))
            if text not in seen and _compiles(text):
                seen.add(text)
                found.append((getattr(node, "lineno", 0), _described(original, text), text))
    return [
        Mutant(change, f"{imports}\n{text}")
        for _, change, text in sorted(found, key=lambda f: f[0])
    ]


def _changes(node: ast.AST) -> Iterator[ast.AST | None]:
    """Replacements of one node; `None` leaves it out."""
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        yield _with(node, op=_OPERATORS[type(node.op)]())
        yield node.left
    elif isinstance(node, ast.AugAssign) and type(node.op) in _OPERATORS:
        yield _with(node, op=_OPERATORS[type(node.op)]())
    elif isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            ops = [*node.ops[:i], _OPERATORS[type(op)](), *node.ops[i + 1 :]]
            yield _with(node, ops=ops)
            if type(op) in (ast.Gt, ast.GtE):
                yield _with(node, ops=[*node.ops[:i], ast.Lt(), *node.ops[i + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield _with(node, op=_OPERATORS[type(node.op)]())
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Attribute) and node.attr in _NAMES:
        yield _with(node, attr=_NAMES[node.attr])
    elif isinstance(node, ast.Name) and node.id in _NAMES:
        yield _with(node, id=_NAMES[node.id])
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Return) and node.value is not None:
        yield _with(node, value=None)
    elif isinstance(node, ast.If | ast.IfExp):
        yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Assign | ast.Expr) and not _is_docstring(node):
        yield None
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        yield _with(node, slice=_with(node.slice, elts=node.slice.elts[::-1]))
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield _with(node, ifs=[])


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
        if isinstance(value, float) and value:
            yield ast.Constant(value * 10)
    elif isinstance(value, str):
        yield ast.Constant(value + "x")


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    for i in range(len(node.keywords)):
        yield _with(node, keywords=node.keywords[:i] + node.keywords[i + 1 :])
    if len(node.args) == 2:
        yield _with(node, args=node.args[::-1])
    if len(node.args) == 1 and not isinstance(node.args[0], ast.Starred):
        yield node.args[0]
    if isinstance(node.func, ast.Attribute) and not node.args:
        yield node.func.value


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _is_no_number(node: ast.AST) -> bool:
    value = node.value if isinstance(node, ast.Constant) else None
    return isinstance(value, bool) or not isinstance(value, int | float)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _replaced(tree: ast.Module, index: int, replacement: ast.AST | None) -> ast.Module:
    """A copy of the tree in which the node number `index` of `ast.walk` is replaced."""
    changed = copy.deepcopy(tree)
    target = next(node for i, node in enumerate(ast.walk(changed)) if i == index)

    class Replace(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST | None:
            if node is not target:
                return self.generic_visit(node)
            return ast.Pass() if replacement is None else copy.deepcopy(replacement)

    return Replace().visit(changed)


def _compiles(text: str) -> bool:
    try:
        compile(text, "<mutant>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def _described(original: str, changed: str) -> str:
    """The first line that differs, before and after."""
    before, after = original.splitlines(), changed.splitlines()
    for one, other in zip(before, after, strict=False):
        if one != other:
            return f"{one.strip()} -> {other.strip()}"
    return f"{before[-1].strip()} -> (left out)"
