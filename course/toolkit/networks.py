"""Tell and draw how the layers of a functional Keras model are connected."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

DOTS_PER_INCH = 56


def told(model: Any) -> list[str]:
    """One line for each layer: its name, its kind and the layers from which it takes its input.

    Args:
        model: a functional Keras model.

    Example:
        >>> told(model)
        ["picture: an input", "hidden: Dense, takes picture"]
    """
    return [_line(layer) for layer in model.get_config()["layers"]]


def drawn(model: Any) -> bytes | None:
    """The PNG that `keras.utils.plot_model` draws; None on a machine without Graphviz."""
    if shutil.which("dot") is None:
        return None
    import keras

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.png"
        keras.utils.plot_model(
            model, file, show_shapes=True, show_layer_names=True, dpi=DOTS_PER_INCH
        )
        return file.read_bytes() if file.exists() else None


def _line(layer: dict) -> str:
    uses = [_sources(node) for node in layer["inbound_nodes"]]
    if not uses:
        return f"{layer['name']}: an input"
    taken = "; then takes ".join(" and ".join(names) for names in uses)
    return f"{layer['name']}: {layer['class_name']}, takes {taken}"


def _sources(node: Any) -> list[str]:
    """Names of the layers whose outputs stand anywhere in the arguments of one use of a layer."""
    if isinstance(node, dict):
        if "keras_history" in node:
            return [node["keras_history"][0]]
        node = list(node.values())
    if isinstance(node, list | tuple):
        return [name for part in node for name in _sources(part)]
    return []
