"""Carry values between the student's process and the examiner, as bytes that run no code.

A message is the length of a header (4 bytes, big-endian), the header, and the contents of arrays
and long texts one after the other. The header is JSON: `null`, booleans, finite numbers and short
texts stand for themselves, everything else is an array of a tag and what the tag needs. So

    {"x": np.zeros((2, 3)), "n": (1, 2)}

has the header `["dict","x",["array","float64",[2,3]],"n",["tuple",1,2]]` and 48 bytes after it.

The reader believes nothing: it knows the tags and the types below and no others, takes every
content from the bytes that are there, and answers anything else with `BadData`. The writer in the
student's process may say what it likes.

`message` writes and reads all of that, `tree` walks the header; `python_values`, `arrays`,
`tensors` and `tables` know the kinds of value; `connection` sends messages.
"""

from autograder.engine.codec.connection import Closed, Incomplete, receive, send
from autograder.engine.codec.message import decode, encode
from autograder.engine.codec.tensors import History
from autograder.engine.codec.tree import BadData

__all__ = [
    "BadData",
    "Closed",
    "History",
    "Incomplete",
    "decode",
    "encode",
    "receive",
    "send",
]
