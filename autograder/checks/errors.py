"""Say what an exception usually means: general texts that look at its message before they guess."""

from __future__ import annotations

import re

from autograder.checks.answer import Raised

_ANYTHING_ELSE = (
    "The name says what kind of error it is, the text after the colon what exactly went wrong, and "
    "the line where Python stopped."
)

# What the message says → what it means. Groups of the pattern may be used by number.
_MEANINGS = (
    (
        r"NoneType",
        "Something in this line is None. A function without `return` gives None, and so does what "
        "changes an object in place, such as `append`, `add` and `sort`.",
    ),
    (
        r"cannot reshape array of size (\d+)",
        "There are {0} numbers here, and the lengths of the new shape, multiplied, are another "
        "number. A length that is typed in fits one size only.",
    ),
    (
        r"Cannot cast ufunc .* output from dtype\('(\w+)'\) to dtype\('(\w+)'\)",
        "`+=`, `-=`, `*=` and `/=` write into the array itself. This one has the dtype {1}, which "
        "cannot hold {0}; and the caller still needs it as it was.",
    ),
    (
        r"(assignment destination|output array) is read-only",
        "This array may only be read: pandas hands out such views of its tables, and `np.asarray` "
        "of tensors. Make a copy before writing into it.",
    ),
    (
        r"could not be broadcast together",
        "Write the two shapes one below the other, their last lengths in one column: in each "
        "column both must be equal, or one of them 1.",
    ),
    (
        r"too many indices for array: array is (\d+)-dimensional",
        "Here the array has fewer axes than the line asks for. A single example, a single line of "
        "a file and `squeeze` can cost an axis.",
    ),
    (
        r"index (-?\d+) is out of bounds for axis \d+ with size (\d+)",
        "This axis has the length {1} here. A position that was typed in, or counted from other "
        "data, need not be there.",
    ),
    (
        r"(list|tuple) index out of range",
        "The {0} is shorter here than the line expects. The last of n entries has the position "
        "n - 1.",
    ),
    (
        r"^name '(\w+)' is not defined",
        "Nothing has the name `{0}` here. Is it written in the same way everywhere, and was the "
        "cell that imports or defines it run?",
    ),
    (
        r"can be converted to Python scalars|can only convert an array of size 1",
        "`float`, `int` and `item` make one number of one number. Here they were given an array of "
        "several.",
    ),
    (
        r"invalid literal for int\(\)|could not convert string to float",
        "A text was to become a number, and this one is none.",
    ),
    (
        r"math domain error|expected a positive input",
        "There is no logarithm of 0, nor of a number below 0. Where does this number come from? "
        "`//` makes 0 of a fraction.",
    ),
    (
        r"was expected to be a (\w+) tensor but is a (\w+) tensor",
        "Two tensors of different dtypes meet here, {0} and {1}, and TensorFlow converts neither. "
        "In its messages float is float32, and double is float64.",
    ),
    (
        r"Unknown variable: <Variable path=",
        "An optimizer belongs to the model that it trained first: it keeps a memory for the "
        "weights of that one. Each model needs a new one.",
    ),
    (
        r"A merge layer should be called on a list of inputs",
        "A layer that joins several inputs got a single one. Was a model with branches put "
        "together as a chain?",
    ),
    (
        r"^The shape of the target variable and the shape of the target value",
        "A variable keeps its shape, and this array has another one. If arrays and variables are "
        "paired one by one, they stand in another order, or one list holds more than the other: "
        "`trainable_variables` leaves out what is frozen and what is never trained; `weights` "
        "holds all.",
    ),
    (
        r"truth value of an array",
        "`if`, `and`, `or` and `not` want one True or False. An array gives one for each of its "
        "numbers: `is None` asks whether there is an array, `any` and `all` make one of many.",
    ),
    (
        r"'(\w+)' object has no attribute '(\w+)'",
        "Nothing is called `{1}` in a `{0}`. Is it written so, was it removed in a newer version, "
        "or is this another kind of object than it should be?",
    ),
    (r"division by zero", "The divisor is 0 here: what if there is a single one, or none?"),
    (
        r"object is not callable",
        "Parentheses behind a name call it, and this one holds no function. Was the name of a "
        "function given to a value?",
    ),
)


def meaning(error: Raised) -> str:
    """What an exception means, one to three sentences."""
    if error.line is None and "positional argument" in error.message:
        return (
            "The check calls the function as the task says. It must take that many arguments, in "
            "this order."
        )
    if error.kind == "KeyError":
        return (
            "There is no such key here. What was found in one part of the data need not occur in "
            "another; and of a table, only the columns that it has can be named."
        )
    for pattern, text in _MEANINGS:
        found = re.search(pattern, error.message)
        if found:
            return text.format(*found.groups())
    return _ANYTHING_ELSE
