"""How a page shows a widget, with ipywidgets 8 and with the older one of Colab's kernels."""

from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"


def bundle(widget: Any) -> dict[str, Any]:
    """The MIME bundle of a widget, without a text: `display(…, raw=True)` takes it.

    Args:
        widget: a widget of ipywidgets.
    """
    # The widget's own bundle has another name in ipywidgets 7; this is what it holds in both.
    return {VIEW: {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}}
