"""Which names a piece of code reads, and which it gives a value."""

from __future__ import annotations

import ast
import symtable
from collections.abc import Container


def read_in(source: str) -> set[str]:
    """Names that code reads anywhere; none in what is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return set()
    return {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


def bound_in(source: str) -> set[str]:
    """Names that code gives a value at its top level; none in what is no Python."""
    try:
        table = symtable.symtable(source, "<code>", "exec")
    except SyntaxError:
        return set()
    symbols = table.get_symbols()
    return {one.get_name() for one in symbols if one.is_assigned() or one.is_imported()}


def bound_at(source: str, lines: set[int]) -> set[str]:
    """Names that code gives a value, or takes away, on some of its lines."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if getattr(node, "lineno", None) not in lines:
            continue
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {(one.asname or one.name).split(".")[0] for one in node.names}
    return found


def functions_in(source: str) -> set[str]:
    """Functions and classes that code defines at its top level; none in what is no Python."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return set()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {one.name for one in body if isinstance(one, kinds)}


def literals_in(source: str) -> set[str]:
    """Names that code gives a value which is written there: `A = [1, 2]`."""
    return {
        target.id
        for one in ast.parse(source).body
        if isinstance(one, ast.Assign) and is_literal(one.value)
        for target in one.targets
        if isinstance(target, ast.Name)
    }


def is_literal(value: ast.expr) -> bool:
    """Whether a value is written there in full."""
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, MemoryError, RecursionError):
        return False
    return True


def modules_in(source: str) -> dict[str, str]:
    """Name that code gives a module → the module; `plt` → `matplotlib.pyplot`.

    Of `from a import b` nobody can say whether it is one; it counts as if it were.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return {}
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for one in node.names:
                name = one.asname or one.name.partition(".")[0]
                found[name] = one.name if one.asname else name
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.update(
                (one.asname or one.name, f"{node.module}.{one.name}") for one in node.names
            )
    return found


def texts_in(source: str) -> set[str]:
    """The texts that stand in code, paths of files for instance; none in what is no Python."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return set()
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str) and 0 < len(value) < 300}


def definitions_in(source: str, without: Container[str] = ()) -> str:
    """The imports, functions and classes of code, as code; functions of some names left out."""
    imports, named = (ast.Import, ast.ImportFrom), (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [
        one
        for one in ast.parse(source).body
        if isinstance(one, imports)
        or (isinstance(one, (*named, ast.ClassDef)) and one.name not in without)
    ]
    return "\n".join(map(ast.unparse, found))
