# %% right: None in the index, the first answer
def answer_for_one(predict, example):
    return predict(example[None])[0]


# %% right: np.newaxis and squeeze of the one axis
import numpy as np


def answer_for_one(predict, example):
    answers = predict(example[np.newaxis, ...])
    return np.squeeze(answers, axis=0)


# %% right: expand_dims
import numpy as np


def answer_for_one(predict, example):
    batch = np.expand_dims(example, axis=0)
    return predict(batch)[0, ...]


# %% right: reshape to the old shape with a 1 in front
def answer_for_one(predict, example):
    batch = example.reshape((1, *example.shape))
    answers = predict(batch)
    return answers.reshape(answers.shape[1:])


# %% right: TensorFlow's newaxis, and a tensor as the result
import tensorflow as tf


def answer_for_one(predict, example):
    batch = tf.constant(example)[tf.newaxis]
    return tf.squeeze(predict(batch, verbose=0), axis=0)


# %% right: an array made of a list of one example
import numpy as np


def answer_for_one(predict, example):
    (answer,) = predict(np.array([example]))
    return answer


# %% right: the last of two copies
import numpy as np


def answer_for_one(predict, example):
    return predict(np.stack([example, example]))[-1]


# %% right: an empty batch, filled
import numpy as np


def answer_for_one(predict, example):
    batch = np.zeros((1,) + example.shape, example.dtype)
    batch[0] = example
    return list(predict(batch)).pop()


# %% wrong: hands the example over as it is
# hint: no-batch-axis
def answer_for_one(predict, example):
    return predict(example)


# %% wrong: no axis, but takes the first answer
# hint: no-batch-axis
def answer_for_one(predict, example):
    return predict(example)[0]


# %% wrong: atleast_2d, which leaves a table as it is
# hint: no-batch-axis
import numpy as np


def answer_for_one(predict, example):
    return predict(np.atleast_2d(example))[0]


# %% wrong: the axis at the end
# hint: axis-at-the-end
import numpy as np


def answer_for_one(predict, example):
    return predict(example[..., np.newaxis])[0]


# %% wrong: expand_dims with -1
# hint: axis-at-the-end
import numpy as np


def answer_for_one(predict, example):
    return predict(np.expand_dims(example, -1))[0]


# %% wrong: a list of one example, as if it were a batch
# hint: list-for-a-batch
def answer_for_one(predict, example):
    return predict([example])[0]


# %% wrong: nested lists
# hint: list-for-a-batch
def answer_for_one(predict, example):
    return predict([example.tolist()])[0]


# %% wrong: a slice of the example
# hint: slice-of-the-example
def answer_for_one(predict, example):
    return predict(example[:1])[0]


# %% wrong: one long row, whatever the shape
# hint: made-a-row
def answer_for_one(predict, example):
    return predict(example.reshape(1, -1))[0]


# %% wrong: the answer keeps its batch axis
# hint: batch-axis-kept
def answer_for_one(predict, example):
    return predict(example[None])


# %% wrong: a slice of the answers keeps the axis too
# hint: batch-axis-kept
def answer_for_one(predict, example):
    return predict(example[None])[:1]


# %% wrong: squeezes all axes of length 1
# hint: all-axes-squeezed
import numpy as np


def answer_for_one(predict, example):
    return np.squeeze(predict(np.expand_dims(example, 0)))


# %% wrong: tf.squeeze without an axis
# hint: all-axes-squeezed
import tensorflow as tf


def answer_for_one(predict, example):
    return tf.squeeze(predict(example[None]))


# %% wrong: flattens the answers
# hint: answer-flattened
def answer_for_one(predict, example):
    return predict(example[None]).flatten()


# %% wrong: a column in place of a row
# hint: first-column
def answer_for_one(predict, example):
    return predict(example[None])[:, 0]


# %% wrong: one number of the answer
# hint: one-number-only
def answer_for_one(predict, example):
    return predict(example[None])[0][0]


# %% wrong: the class, where the answer is asked for
# hint: position-of-the-largest
import numpy as np


def answer_for_one(predict, example):
    return np.argmax(predict(example[None])[0])


# %% wrong: returns the batch, without asking
# hint: predict-never-called
def answer_for_one(predict, example):
    return example[None][0]


# %% wrong: names the function without calling it
# hint: wrong-type
def answer_for_one(predict, example):
    return predict


# %% wrong: a size that was typed in
# hint: raises
def answer_for_one(predict, example):
    return predict(example.reshape(1, 8, 8))[0]


# %% wrong: gives the example itself another shape
# hint: changes-input
def answer_for_one(predict, example):
    example.shape = (1, *example.shape)
    return predict(example)[0]


# %% wrong: prints the answer
# hint: no-return
def answer_for_one(predict, example):
    print(predict(example[None])[0])


# %% wrong: an answer of a single number should be a number
# hint: wrong-type
import numpy as np


def answer_for_one(predict, example):
    answer = predict(example[np.newaxis])[0]
    return float(answer.item()) if answer.size == 1 else answer
