"""Settings of a whole session that make right code give other results than an exercise expects."""

from __future__ import annotations

import sys
from typing import Any

from autograder.checks.elsewhere import Elsewhere, RaisedThere, asked_where_it_lives
from autograder.checks.plain import NotPlain


@asked_where_it_lives
def changed_settings(_: Any) -> list[str]:
    """What somebody has set in this process, in the words of a learner; nothing if all is usual."""
    keras, tensorflow = sys.modules.get("keras"), sys.modules.get("tensorflow")
    found = []
    if keras is not None:
        values = {
            'keras.config.set_floatx("float32")': keras.config.floatx(),
            'keras.config.set_dtype_policy("float32")': keras.config.dtype_policy().name,
        }
        found += [
            f"`{usual}` is usual, here it is {value}"
            for usual, value in values.items()
            if value != "float32"
        ]
        layout = keras.config.image_data_format()
        if layout != "channels_last":
            found.append(f"the channels of an image are {layout}")
    if tensorflow is not None and not tensorflow.executing_eagerly():
        found.append("eager execution is off (`tf.compat.v1.disable_eager_execution()`)")
    return found


def note_on_settings(answer: Any) -> str:
    """What to know about the session before reading why an answer is not right; often nothing."""
    try:
        found = changed_settings(answer)
    except (RaisedThere, NotPlain):
        return ""
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found) or not found:
        return ""
    where = "the notebook" if isinstance(answer, Elsewhere) else "this session"
    return (
        f"In {where}, {'; '.join(found)[:300]}. That can make a right answer look wrong: take the "
        "line out, restart the kernel and check again."
    )
