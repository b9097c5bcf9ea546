"""Sphinx' settings of the site, and the two things that its themes do not do."""

import os
import re
from importlib import metadata
from typing import Any

from latex2mathml.converter import convert
from sphinx.application import Sphinx

_about = metadata.metadata("keras-notebook-course")

project = "Keras, from logits to saved models"
author = "keras-notebook-course"
copyright = "the authors. Text and pictures: CC BY 4.0. Code: BSD 3-Clause"
version = release = _about["Version"]
language = "en"

extensions = ["myst_nb"]
nb_execution_mode = "off"  # they were run before: see executed.py
nb_merge_streams = True
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_dmath_allow_digits = False  # "$5" is money
myst_heading_anchors = 4
myst_heading_slug_func = "course.website.links.anchor"

exclude_patterns = ["extra"]
html_static_path = [os.path.join(os.path.dirname(__file__), "static")]
html_css_files = ["course.css"]
html_theme = "furo"
html_title = project
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_last_updated_fmt = None


_SCROLLS = re.compile(r'(<pre\b|<div(?= class="table-wrapper))')  # furo's, around each table


def setup(app: Sphinx) -> None:
    """Add mathematics without a script, and boxes that can be scrolled with the keyboard."""
    app.add_html_math_renderer(
        "mathml", inline_renderers=(_inline, None), block_renderers=(_block, None)
    )
    app.config.html_math_renderer = "mathml"
    app.connect("html-page-context", _scrollable)


def _inline(translator: Any, node: Any) -> None:
    from docutils.nodes import SkipNode

    translator.body.append(convert(node.astext()))
    raise SkipNode


def _block(translator: Any, node: Any) -> None:
    from docutils.nodes import SkipNode

    mathml = convert(node.astext(), display="block")
    translator.body.append(f'<div class="math" tabindex="0">{mathml}</div>')
    raise SkipNode


def _scrollable(app: Sphinx, page: str, template: str, context: dict, doctree: Any) -> None:
    """Code and tables wider than a phone scroll in their boxes, by the arrow keys as well."""
    if "body" in context:
        context["body"] = _SCROLLS.sub(r'\1 tabindex="0"', context["body"])
