# %% right: a dictionary of divisors; the sum is always the same
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        sample_weight = np.ones_like(losses)
    weighted = np.multiply(losses, sample_weight)
    divisors = {
        "sum": 1,
        "mean": np.size(losses),
        "sum_over_batch_size": np.size(losses),
        "mean_with_sample_weight": np.sum(sample_weight),
    }
    if reduction in divisors:
        return float(np.sum(weighted) / divisors[reduction])
    return weighted


# %% right: an if for each word
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    """Return the losses reduced to one number, or weighted."""
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.sum() / len(losses))


# %% right: a Keras loss whose loss of an example is the number itself
import keras
import numpy as np


class AsItIs(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return y_pred


def reduce_losses(losses, sample_weight, reduction):
    loss = AsItIs(reduction=reduction, dtype="float64")
    value = np.array(loss(losses, losses, sample_weight=sample_weight))
    return float(value) if value.ndim == 0 else value


# %% right: a match statement, dot products
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    w = np.ones(losses.shape) if sample_weight is None else sample_weight
    match reduction:
        case "none" | None:
            return w * losses
        case "sum":
            return float(np.dot(w, losses))
        case "mean_with_sample_weight":
            return float(np.average(losses, weights=w))
        case "sum_over_batch_size" | "mean":
            return float(np.dot(w, losses)) / losses.shape[0]


# %% right: math.fsum and list comprehensions, None treated apart
import math

import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        products, divisor = [float(loss) for loss in losses], len(losses)
    else:
        products = [float(a) * float(b) for a, b in zip(losses, sample_weight, strict=True)]
        divisor = math.fsum(sample_weight)
    if reduction in [None, "none"]:
        return np.array(products)
    if reduction == "sum":
        divisor = 1
    elif reduction in ["sum_over_batch_size", "mean"]:
        divisor = len(losses)
    return math.fsum(products) / divisor


# %% right: a data frame with a column of products
import pandas as pd


def reduce_losses(losses, sample_weight, reduction):
    table = pd.DataFrame({"loss": losses})
    table["weight"] = 1.0 if sample_weight is None else sample_weight
    table["product"] = table["loss"] * table["weight"]
    if reduction in (None, "none"):
        return table["product"].to_numpy()
    if reduction == "sum":
        return float(table["product"].sum())
    if reduction == "mean_with_sample_weight":
        return float(table["product"].sum() / table["weight"].sum())
    return float(table["product"].mean())


# %% right: plain Python loop, two running sums
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    n = len(losses)
    total, total_weight, weighted = 0.0, 0.0, []
    for i in range(n):
        weight = 1.0 if sample_weight is None else float(sample_weight[i])
        weighted.append(float(losses[i]) * weight)
        total += weighted[-1]
        total_weight += weight
    if reduction == "sum":
        return total
    if reduction in ("sum_over_batch_size", "mean"):
        return total / n
    if reduction == "mean_with_sample_weight":
        return total / total_weight
    return np.array(weighted)


# %% right: TensorFlow's functions, turned into Python numbers at the end
import tensorflow as tf


def reduce_losses(losses, sample_weight, reduction):
    values = tf.constant(losses, dtype=tf.float64)
    weights = tf.ones_like(values)
    if sample_weight is not None:
        weights = tf.constant(sample_weight, dtype=tf.float64)
    values = values * weights
    if reduction is None or reduction == "none":
        return values.numpy()
    if reduction == "sum":
        return float(tf.reduce_sum(values))
    if reduction == "mean_with_sample_weight":
        return float(tf.reduce_sum(values) / tf.reduce_sum(weights))
    return float(tf.reduce_mean(values))


# %% wrong: never uses the weights
# hint: weights-ignored
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if reduction is None or reduction == "none":
        return np.array(losses)
    if reduction == "sum":
        return float(np.sum(losses))
    return float(np.mean(losses))


# %% wrong: np.average with the weights for every kind of mean
# hint: batch-size-is-sum-of-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    if reduction is None or reduction == "none":
        return losses * weights
    if reduction == "sum":
        return float((losses * weights).sum())
    return float(np.average(losses, weights=weights))


# %% wrong: takes the sum of the weights for the size of the batch
# hint: batch-size-is-sum-of-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    batch_size = len(losses)
    weighted = np.array(losses)
    if sample_weight is not None:
        batch_size = sum(sample_weight)
        weighted = weighted * sample_weight
    if reduction in ("none", None):
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.sum() / batch_size)


# %% wrong: takes the plain mean of the weighted losses for every kind of mean
# hint: weighted-mean-by-n
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weighted = np.array(losses) if sample_weight is None else losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.mean())


# %% wrong: a table of functions; the last one forgets the sum of the weights
# hint: weighted-mean-by-n
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    functions = {
        "sum": np.sum,
        "mean": np.mean,
        "sum_over_batch_size": np.mean,
        "mean_with_sample_weight": np.mean,
    }
    if sample_weight is None:
        sample_weight = np.ones(len(losses))
    products = losses * sample_weight
    if reduction not in functions:
        return products
    return float(functions[reduction](products))


# %% wrong: counts the weights that are not zero
# hint: divides-by-nonzero
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.sum() / np.count_nonzero(weights))


# %% wrong: divides the weighted mean by how many examples count
# hint: divides-by-nonzero
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights > 0))
    return float(weighted.sum() / len(weights))


# %% wrong: reads "sum over batch size" as the sum over the batch
# hint: batch-size-is-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction.startswith("sum"):
        return float(weighted.sum())
    if reduction == "mean":
        return float(weighted.mean())
    return float(weighted.sum() / np.sum(weights))


# %% wrong: divides the sum by n as well
# hint: sum-is-mean
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    divisor = np.sum(weights) if reduction == "mean_with_sample_weight" else len(losses)
    return float(weighted.sum() / divisor)


# %% wrong: always the mean over the batch, whatever word is given
# hint: sum-is-mean
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        return float(np.mean(losses))
    return float(np.mean(losses * sample_weight))


# %% wrong: gives the losses back as they are for "none"
# hint: none-without-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if reduction is None or reduction == "none":
        return losses
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    total = float(np.sum(losses * weights))
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return total / float(np.sum(weights))
    return total / len(losses)


# %% wrong: takes "none" and None for the default, the mean over the batch
# hint: none-reduced
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    total = float(np.sum(losses * weights))
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return total / float(np.sum(weights))
    return total / len(losses)


# %% wrong: None as the reduction means "nothing said", so the mean
# hint: none-object-forgotten
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    reduction = reduction or "sum_over_batch_size"
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))
    return float(weighted.mean())


# %% wrong: knows the word "none" but not None, which falls through to the end
# hint: none-object-forgotten
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction in ("sum_over_batch_size", "mean"):
        return float(weighted.mean())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))


# %% wrong: makes the weights shares that sum to 1 before anything else
# hint: weights-normalised
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        weights, divisor = np.ones(len(losses)), len(losses)
    else:
        weights, divisor = sample_weight / np.sum(sample_weight), 1.0
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    return float(weighted.sum() / divisor)


# %% wrong: divides the weights by their sum, then does all as it should be
# hint: weights-normalised
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses))
    if sample_weight is not None:
        weights = sample_weight / np.sum(sample_weight)
    weighted = losses * weights
    if reduction in (None, "none"):
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())


# %% wrong: brings the weights to a mean of 1 before anything else
# hint: weights-rescaled
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.array(sample_weight)
    weights = weights / weights.mean()
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())


# %% wrong: divides each loss by its weight (where it has one)
# hint: divided-by-weight
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses / np.where(weights > 0, weights, 1.0)
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())


# %% wrong: reduces the losses first and multiplies by the mean of the weights
# hint: weights-after-the-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    if reduction is None or reduction == "none":
        return losses * weights
    if reduction == "sum":
        return float(losses.sum() * weights.mean())
    if reduction == "mean_with_sample_weight":
        return float(losses.mean())
    return float(losses.mean() * weights.mean())


# %% wrong: sums the losses, sums the weights, and multiplies the two sums
# hint: weights-after-the-sum
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    factor = 1.0 if sample_weight is None else float(np.sum(sample_weight))
    if reduction in (None, "none"):
        return losses * (1.0 if sample_weight is None else sample_weight)
    total = float(np.sum(losses)) * factor
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight" and sample_weight is not None:
        return total / factor
    return total / len(losses)


# %% wrong: keeps the examples with a weight above zero, whatever it is
# hint: weights-as-mask
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    counts = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight) > 0
    kept = losses * counts
    if reduction is None or reduction == "none":
        return kept
    if reduction == "sum":
        return float(kept.sum())
    if reduction == "mean_with_sample_weight":
        return float(kept.sum() / counts.sum())
    return float(kept.mean())


# %% wrong: losses as a column times weights as a row: n times n products
# hint: outer-product
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    if reduction is None or reduction == "none":
        return losses * weights
    products = losses.reshape(-1, 1) * weights
    if reduction == "sum":
        return float(products.sum())
    if reduction == "mean_with_sample_weight":
        return float(products.sum() / weights.sum())
    return float(products.sum() / len(losses))


# %% wrong: no weights become the number 1, whose sum is 1 and not n
# hint: no-weights-sum-to-one
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = 1.0 if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(np.sum(weighted))
    if reduction == "mean_with_sample_weight":
        return float(np.sum(weighted) / np.sum(weights))
    return float(np.sum(weighted) / len(losses))


# %% wrong: no weights become zeros
# hint: no-weights-as-zeros
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.zeros(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / max(weights.sum(), 1e-7))
    return float(weighted.mean())


# %% wrong: the two kinds of mean exchanged
# hint: words-swapped
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "sum_over_batch_size":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())


# %% wrong: multiplies the losses in place
# hint: changes-input
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    divisor = len(losses)
    if sample_weight is not None:
        losses *= sample_weight
        if reduction == "mean_with_sample_weight":
            divisor = np.sum(sample_weight)
    if reduction is None or reduction == "none":
        return losses.copy()
    if reduction == "sum":
        return float(losses.sum())
    return float(losses.sum() / divisor)


# %% wrong: works out the value and does not return it
# hint: no-return
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    result = losses * weights
    if reduction == "sum":
        result = float(result.sum())
    elif reduction == "mean_with_sample_weight":
        result = float(result.sum() / weights.sum())
    elif reduction not in (None, "none"):
        result = float(result.mean())
    print(result)


# %% wrong: "none" returns None: nothing was reduced
# hint: no-return
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if reduction is None or reduction == "none":
        return None
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    total = float(np.sum(losses * weights))
    if reduction == "sum":
        return total
    if reduction == "mean_with_sample_weight":
        return total / float(np.sum(weights))
    return total / len(losses)


# %% wrong: the sum of the weights where there are none
# hint: raises
def reduce_losses(losses, sample_weight, reduction):
    weighted = losses if sample_weight is None else losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.mean())


# %% wrong: multiplies by None where there are no weights
# hint: raises
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weighted = losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(sample_weight))
    return float(weighted.mean())


# %% wrong: asks whether an array is true
# hint: raises
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = sample_weight if sample_weight else np.ones(len(losses))
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / np.sum(weights))
    return float(weighted.mean())


# %% wrong: works without weights; those are left for later
# hint: unfinished
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is not None:
        raise NotImplementedError("weights")
    if reduction is None or reduction == "none":
        return np.array(losses)
    if reduction == "sum":
        return float(np.sum(losses))
    return float(np.mean(losses))


# %% wrong: puts the products into an array of the dtype of the weights; whole numbers cut decimals off
# hint: value
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        sample_weight = np.ones(len(losses))
    weighted = np.zeros_like(sample_weight)
    for i in range(len(losses)):
        weighted[i] = losses[i] * sample_weight[i]
    if reduction in ("none", None):
        return weighted.astype(float)
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.sum() / len(losses))


# %% wrong: an array of one number instead of a number
# hint: wrong-shape
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else np.asarray(sample_weight)
    weighted = losses * weights
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return weighted.sum(keepdims=True)
    if reduction == "mean_with_sample_weight":
        return weighted.sum(keepdims=True) / weights.sum()
    return weighted.mean(keepdims=True)


# %% wrong: returns what the Keras loss returns, a tensor
# hint: wrong-type
import keras


class AsItIs(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return y_pred


def reduce_losses(losses, sample_weight, reduction):
    return AsItIs(reduction=reduction)(losses, losses, sample_weight=sample_weight)


# %% wrong: "mean" is the plain mean without weights
# hint: mean-without-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "mean":
        return float(losses.mean())
    if reduction == "sum_over_batch_size":
        return float(weighted.mean())
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return weighted


# %% wrong: reduction == None or "none" is always true
# hint: never-reduced
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == None or "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / weights.sum())
    return float(weighted.mean())


# %% wrong: without weights the losses are returned whatever the reduction
# hint: not-reduced-without-weights
def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        return losses
    weighted = losses * sample_weight
    if reduction in (None, "none"):
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.mean())


# %% wrong: "mean" with weights must be the weighted mean
# hint: mean-by-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    weights = np.ones_like(losses) if sample_weight is None else sample_weight
    weighted = losses * weights
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "sum_over_batch_size":
        return float(weighted.sum() / losses.size)
    if reduction in ("mean", "mean_with_sample_weight"):
        return float(weighted.sum() / weights.sum())
    return weighted


# %% wrong: a dictionary in which "mean" is np.average
# hint: mean-by-weights
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        sample_weight = np.ones(len(losses))
    each = losses * sample_weight
    mean = float(np.average(losses, weights=sample_weight))
    return {
        "sum": float(each.sum()),
        "sum_over_batch_size": float(each.mean()),
        "mean": mean,
        "mean_with_sample_weight": mean,
        "none": each,
        None: each,
    }[reduction]


# %% wrong: without weights it leaves at once with the mean
# hint: mean-without-weights-given
def reduce_losses(losses, sample_weight, reduction):
    if sample_weight is None:
        return float(losses.mean())
    weighted = losses * sample_weight
    if reduction == "none" or reduction is None:
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.mean())


# %% wrong: the choice is only looked at where there are weights
# hint: mean-without-weights-given
import numpy as np


def reduce_losses(losses, sample_weight, reduction):
    result = np.mean(losses)
    if sample_weight is not None:
        weighted = losses * sample_weight
        total = np.sum(weighted)
        match reduction:
            case "sum":
                result = total
            case "sum_over_batch_size" | "mean":
                result = total / len(losses)
            case "mean_with_sample_weight":
                result = total / np.sum(sample_weight)
            case _:
                return weighted
    return float(result)
