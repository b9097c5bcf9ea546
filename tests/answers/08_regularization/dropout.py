# %% right: zeros where the draw is below the rate
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, 0.0, x / (1 - rate))


# %% right: a mask of zeros and ones
def dropout(x, rate, draws, training):
    if training:
        mask = (draws >= rate).astype("float32")
        return x * mask / (1.0 - rate)
    return x


# %% right: works on a copy
def dropout(x, rate, draws, training):
    out = x.copy()
    if training:
        out[draws < rate] = 0
        out *= 1 / (1 - rate)
    return out


# %% right: number by number
import numpy as np


def dropout(x, rate, draws, training):
    out = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if not training:
            out[place] = x[place]
        elif draws[place] >= rate:
            out[place] = x[place] / (1 - rate)
    return out


# %% right: one formula for both, with a rate of 0 at inference
def dropout(x, rate, draws, training):
    rate = rate * training
    return x * (draws >= rate) / (1 - rate)


# %% right: a list of all numbers, put into shape again
import numpy as np


def dropout(x, rate, draws, training):
    if training is False:
        return np.array(x)
    factor = 1 / (1 - rate)
    flat = [factor * v * (d >= rate) for v, d in zip(x.flat, draws.flat)]
    return np.reshape(flat, x.shape)


# %% wrong: as in the first paper, scaled down at inference
# hint: scaled-at-inference
import numpy as np


def dropout(x, rate, draws, training):
    if training:
        return np.where(draws < rate, 0, x)
    return x * (1 - rate)


# %% wrong: scaled in training and again at inference
# hint: scaled-twice
import numpy as np


def dropout(x, rate, draws, training):
    if training:
        return np.where(draws < rate, 0, x) / (1 - rate)
    return x * (1 - rate)


# %% wrong: drops and does not scale
# hint: not-scaled
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, 0, x)


# %% wrong: divides by the rate
# hint: divided-by-rate
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, 0, x / rate if rate > 0 else x)


# %% wrong: multiplies by the share that is kept
# hint: scaled-down
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, 0, x) * (1 - rate)


# %% wrong: multiplies by 1 + rate
# hint: one-plus-rate
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, 0, x) * (1 + rate)


# %% wrong: keeps what should be dropped
# hint: rate-is-share-kept
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < rate, x / (1 - rate), 0)


# %% wrong: takes the rate for the probability of keeping
# hint: rate-is-share-kept
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    keep = rate
    if keep == 0:
        return np.zeros_like(x)
    return np.where(draws < keep, x / keep, 0)


# %% wrong: takes the rate for the probability of keeping, without scaling
# hint: rate-is-share-kept
def dropout(x, rate, draws, training):
    return x * (draws < rate) if training else x


# %% wrong: compares with the rest of the rate
# hint: rate-is-share-kept
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    return np.where(draws < 1 - rate, 0, x / (1 - rate))


# %% wrong: drops at inference, too
# hint: drops-at-inference
import numpy as np


def dropout(x, rate, draws, training):
    return np.where(draws < rate, 0.0, x / (1 - rate))


# %% wrong: training and inference exchanged
# hint: training-exchanged
import numpy as np


def dropout(x, rate, draws, training):
    if training:
        return x
    return np.where(draws < rate, 0.0, x / (1 - rate))


# %% wrong: does nothing, ever
# hint: never-drops
def dropout(x, rate, draws, training):
    return x


# %% wrong: scales all, drops nothing
# hint: never-drops
def dropout(x, rate, draws, training):
    return x / (1 - rate) if training else x


# %% wrong: drops whole examples
# hint: whole-rows
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    out = x / (1 - rate)
    for i in range(len(x)):
        if draws[i].flat[0] < rate:
            out[i] = 0
    return out


# %% wrong: scales by what was really kept
# hint: scaled-by-real-share
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    keep = draws >= rate
    return np.where(keep, x, 0) / keep.mean()


# %% wrong: keeps the sum as it was
# hint: mean-restored
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    out = np.where(draws < rate, 0, x)
    return out * x.sum() / out.sum()


# %% wrong: writes into the argument
# hint: changes-input
def dropout(x, rate, draws, training):
    if training:
        x[draws < rate] = 0
        x /= 1 - rate
    return x


# %% wrong: leaves the dropped numbers out
# hint: wrong-shape
def dropout(x, rate, draws, training):
    if not training:
        return x
    return x[draws >= rate] / (1 - rate)


# %% wrong: returns the mask
# hint: mask-returned
def dropout(x, rate, draws, training):
    if not training:
        return x
    return (draws >= rate) / (1 - rate)


# %% wrong: nothing at inference
# hint: no-return
import numpy as np


def dropout(x, rate, draws, training):
    if training:
        return np.where(draws < rate, 0, x / (1 - rate))


# %% wrong: divides the survivors by the rate, a rate of 0 too
# hint: divided-by-rate
def dropout(x, rate, draws, training):
    if not training:
        return x
    kept = draws >= rate
    return x * kept / rate


# %% wrong: kept where the draw is below the probability to be kept
# hint: other-end-of-the-draws
def dropout(x, rate, draws, training):
    if training:
        keep = 1 - rate
        mask = (draws < keep) / keep
        return x * mask
    return x.copy()


# %% wrong: as many are dropped as the rate says, those with the smallest draws
# hint: counted-not-drawn
import numpy as np


def dropout(x, rate, draws, training):
    if not training:
        return x
    number = int(round(rate * x.size))
    out = x.reshape(-1) / (1 - rate)
    out[np.argsort(draws, axis=None)[:number]] = 0.0
    return out.reshape(x.shape)
