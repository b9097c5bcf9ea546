"""Filters for pages of HTML: text of a submission in, nothing that acts, loads or links out."""

from __future__ import annotations

import html
import re
from typing import Any

import nh3
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert import filters
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from pygments.token import STANDARD_TYPES

from autograder.feedback.text import PICTURES

# For the worst text, the libraries that make a page of it take quadratic time; and a page that is
# being made stops all of JupyterLab. What is far above an honest cell or output is shown as it is.
_MAX_NESTING_TAGS = 5_000
_MAX_MARKDOWN = 20_000  # characters
_MAX_BACKSLASHES = 2_000
_MAX_HIGHLIGHTED = 20_000  # characters
_MAX_BLANK_LINES = 20  # in a row
_MAX_COLOUR_CHANGES = 5_000  # of one text
_MAX_STYLE = 1_000  # characters of one `style`
_MAX_SHOWN_HTML = 20_000  # characters

_PYTHON = {"python", "python3", "py", "ipython", "ipython3"}
_HIGHLIGHT = Highlight2HTML(pygments_lexer="ipython3")

_CODE = r"(?:[34]8;5;\d{1,3}|[34]8;2;\d{1,3};\d{1,3};\d{1,3}|(?!0?[34]8[;m])\d{0,3})"
_COLOUR = re.compile(rf"\x1b\[{_CODE}(?:;{_CODE})*m", re.ASCII)
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|)|\x07")
_NESTING_TAG = re.compile(r"<(?!t[dhr]\b)[a-z]", re.IGNORECASE)
_EMBEDDED = re.compile(rf"data:(?:{'|'.join(PICTURES)});base64,[A-Za-z0-9+/=\s]*")
# A picture beside the notebook. No link up, no server path, no query: formgrader acts on plain GET
# requests, `/formgrader?path=…` even runs a Python file of that folder.
_BESIDE = re.compile(r"\w[\w .-]*(?:/\w[\w .-]*)*\.(?:png|jpe?g|gif|webp)", re.ASCII | re.I)
_CSS_FUNCTION = re.compile(r"([\w-]*)\s*\(")
_CSS_FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "var"}


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return value if _EMBEDDED.fullmatch(value) or _BESIDE.fullmatch(value) else None
    if name == "style":
        if len(value) > _MAX_STYLE or "\\" in value or "/*" in value:
            return None
        functions = {function.lower() for function in _CSS_FUNCTION.findall(value)}
        return value if functions <= _CSS_FUNCTIONS else None
    return value


# No links: see `_BESIDE`; no ids, names and classes but for colours and tables: formgrader's
# scripts and style sheets would take them for their own.
_CLEANER = nh3.Cleaner(
    tags=(nh3.ALLOWED_TAGS | {"tfoot"}) - {"a", "area", "map"},
    attributes={
        "*": {"style", "title"},
        "img": {"src", "alt", "width", "height"},
        "table": {"border"},
        "td": {"colspan", "rowspan", "align", "valign"},
        "th": {"colspan", "rowspan", "align", "valign", "scope"},
        "ol": {"start"},
        "details": {"open"},
    },
    tag_attribute_values={"div": {"role": {"status"}}},
    allowed_classes={
        "table": {"dataframe"},
        "div": {"highlight"},
        "span": {name for name in STANDARD_TYPES.values() if name},
    },
    filter_style_properties={
        *("color", "background", "background-color", "opacity"),
        *("border", "border-top", "border-right", "border-bottom", "border-left"),
        *("border-color", "border-style", "border-width", "border-collapse", "border-radius"),
        *("margin", "margin-top", "margin-right", "margin-bottom", "margin-left"),
        *("padding", "padding-top", "padding-right", "padding-bottom", "padding-left"),
        *("width", "min-width", "max-width", "overflow-x", "line-height", "white-space"),
        *("font-family", "font-size", "font-style", "font-weight"),
        *("text-align", "text-decoration", "text-decoration-color", "vertical-align"),
    },
    attribute_filter=_attribute,
    url_schemes={"data"},
)


def clean_html(source: str) -> str:
    """HTML of a submission without anything that acts, loads, links or leaves its place.

    Tables, formatting and pictures stay, and of styles what has to do with them. HTML that would
    take long to parse comes back as text.
    """
    if len(_NESTING_TAG.findall(source)) > _MAX_NESTING_TAGS:
        rest = len(source) - _MAX_SHOWN_HTML
        more = f"\n[{rest} more characters]" if rest > 0 else ""
        return _as_text(source[:_MAX_SHOWN_HTML] + more)
    # Whatever its margins say, nothing reaches out of this box.
    return f'<div style="overflow:auto">{_CLEANER.clean(source)}</div>'


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """Markdown of a submission as HTML without anything that acts; see `clean_html`.

    Args:
        context: of the template; its `cell` may hold attached pictures.
        source: the text of a cell, an output or a comment.
    """
    if len(source) > _MAX_MARKDOWN or source.count("\\") > _MAX_BACKSLASHES:
        return _as_text(source)
    renderer = _Renderer(
        escape=False,
        exclude_anchor_links=True,
        attachments=context.get("cell", {}).get("attachments", {}),
    )
    return clean_html(MarkdownWithMath(renderer=renderer).render(source))


def ansi2html(text: str) -> str:
    """Text with ANSI colours as HTML; all other escape sequences are dropped.

    nbconvert's own filter, on which this is built, stops with an error at some sequences and takes
    quadratic time in their number.
    """
    if text.count("\x1b") > _MAX_COLOUR_CHANGES:
        return html.escape(_ESCAPE.sub("", text))
    known = _ESCAPE.sub(lambda m: m[0] if _COLOUR.fullmatch(m[0]) else "", text)
    return str(filters.ansi2html(known))


def highlight_code(source: str, metadata: dict[str, Any] | None = None) -> str:
    """Python code as HTML, in colours unless it is very long.

    Args:
        source: the code of a cell.
        metadata: of the cell; not looked at, for it may name any other language.
    """
    if len(source) > _MAX_HIGHLIGHTED:
        return _as_text(source)
    blank, lines = 0, []
    for line in source.split("\n"):
        blank = 0 if line.strip() else blank + 1
        if blank <= _MAX_BLANK_LINES:
            lines.append(line)
    return _HIGHLIGHT("\n".join(lines))


class _Renderer(IPythonRenderer):
    """Links as text with their address; a picture that is not there as its description."""

    def block_code(self, code: str, info: str | None = None) -> str:
        language = (info or "").strip().lower()
        return highlight_code(code) if language in _PYTHON else super().block_code(code)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        address = html.escape(url)
        return text if text == address else f"{text} ({address})"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        try:
            return super().image(text, url, title)
        except InvalidNotebook:
            return html.escape(text)


def _as_text(source: str) -> str:
    return f"<pre>{html.escape(source)}</pre>"
