# %% right: column after column, copies filled in
import numpy as np


def normalize(train, validation, test):
    results = [np.array(part, dtype="float64") for part in (train, validation, test)]
    for j in range(train.shape[1]):
        column = train[:, j].astype("float64")
        center = column.sum() / len(column)
        spread = np.sqrt(((column - center) ** 2).sum() / len(column))
        for part in results:
            part[:, j] -= center
            if spread > 1e-9:
                part[:, j] /= spread
    return tuple(results)


# %% right: constant columns are given the deviation 1 by a mask of equal values
import numpy as np


def normalize(train, validation, test):
    constant = train.max(axis=0) == train.min(axis=0)
    std = np.std(train, axis=0)
    std[constant] = 1
    mean = np.mean(train, axis=0)
    mean[constant] = train[0, constant]
    out = []
    for part in (train, validation, test):
        out.append(np.divide(np.subtract(part, mean), std))
    return tuple(out)


# %% right: Normalization with mean and variance given
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(mean=np.mean(train, axis=0), variance=np.var(train, axis=0))
    return [np.asarray(layer(part)) for part in (train, validation, test)]


# %% right: keras.layers.Normalization adapted on train
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(train)
    return tuple(np.array(layer(part)) for part in (train, validation, test))


# %% right: mean and std over axis 0 of train; a deviation of 0 becomes 1
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1.0, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% right: pandas with ddof=0
import pandas as pd


def normalize(train, validation, test):
    frame = pd.DataFrame(train)
    mean, std = frame.mean(), frame.std(ddof=0).replace(0, 1)
    parts = [pd.DataFrame(part) for part in (train, validation, test)]
    return tuple(((part - mean) / std).to_numpy() for part in parts)


# %% right: Python's statistics module and lists
import statistics

import numpy as np


def normalize(train, validation, test):
    columns = train.T.tolist()
    means = [statistics.fmean(c) for c in columns]
    spreads = [statistics.pstdev(c) or 1.0 for c in columns]

    def one(part):
        rows = []
        for row in part.tolist():
            rows.append([(x - m) / s for x, m, s in zip(row, means, spreads, strict=True)])
        return np.array(rows)

    return one(train), one(validation), one(test)


# %% right: float64, np.average of squares; np.divide with where
import numpy as np


def normalize(train, validation, test):
    t = np.asarray(train, dtype=np.float64)
    mean = np.average(t, axis=0)
    std = np.sqrt(np.maximum(np.average((t - mean) ** 2, axis=0), 0))

    def apply(x):
        shifted = np.asarray(x, dtype=np.float64) - mean
        return np.divide(shifted, std, out=shifted.copy(), where=std > 0)

    return tuple(map(apply, (train, validation, test)))


# %% right: the three parts stacked for the arithmetic; measured in the rows of train alone
import numpy as np


def normalize(train, validation, test):
    everything = np.concatenate([train, validation, test])
    n = len(train)
    moved = everything - everything[:n].mean(axis=0)
    size = np.sqrt(np.mean(moved[:n] ** 2, axis=0))
    size[size == 0] = 1
    moved = moved / size
    return moved[:n], moved[n : n + len(validation)], moved[n + len(validation) :]


# %% right: scikit-learn's StandardScaler: fit on train, transform three times
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler().fit(train)
    return scaler.transform(train), scaler.transform(validation), scaler.transform(test)


# %% right: tf.nn.moments over axis 0, in float64
import tensorflow as tf


def normalize(train, validation, test):
    mean, variance = tf.nn.moments(tf.constant(train, tf.float64), axes=[0])
    scale = tf.where(variance > 0, tf.math.rsqrt(variance), 1.0)
    parts = (tf.cast(part, tf.float64) for part in (train, validation, test))
    return tuple(((part - mean) * scale).numpy() for part in parts)


# %% right: adds a very small number to the deviation
def normalize(train, validation, test):
    mean, deviation = train.mean(axis=0), train.std(axis=0) + 1e-7
    return tuple((part - mean) / deviation for part in (train, validation, test))


# %% wrong: M28: Normalization adapted on everything there is
# hint: fitted-on-all
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(np.vstack((train, validation, test)))
    return np.array(layer(train)), np.array(layer(validation)), np.array(layer(test))


# %% wrong: M28: mean and deviation of all three parts
# hint: fitted-on-all
import numpy as np


def normalize(train, validation, test):
    everything = np.concatenate([train, validation, test])
    mean = everything.mean(axis=0)
    std = everything.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: only the test part is kept out; train and validation are measured together
# hint: fitted-on-all
import numpy as np


def normalize(train, validation, test):
    seen = np.concatenate([train, validation])
    mean, std = seen.mean(axis=0), seen.std(axis=0)
    std[std == 0] = 1
    return tuple((part - mean) / std for part in (train, validation, test))


# %% wrong: M28: StandardScaler fitted before the parts are told apart
# hint: fitted-on-all
import numpy as np
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    x = StandardScaler().fit_transform(np.concatenate((train, validation, test)))
    return tuple(np.split(x, [len(train), len(train) + len(validation)]))


# %% wrong: the layer is adapted again before each part
# hint: fitted-on-each-part
import keras
import numpy as np


def normalize(train, validation, test):
    results = []
    for part in (train, validation, test):
        layer = keras.layers.Normalization()
        layer.adapt(part)
        results.append(np.array(layer(part)))
    return tuple(results)


# %% wrong: each part by its own mean and deviation
# hint: fitted-on-each-part
import numpy as np


def normalize(train, validation, test):
    def one(part):
        std = part.std(axis=0)
        return (part - part.mean(axis=0)) / np.where(std == 0, 1, std)

    return one(train), one(validation), one(test)


# %% wrong: fit_transform for every part
# hint: fitted-on-each-part
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler()
    train = scaler.fit_transform(train)
    validation = scaler.fit_transform(validation)
    test = scaler.fit_transform(test)
    return train, validation, test


# %% wrong: M29: the layer has never seen a number: it gives back what it gets
# hint: never-adapted
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    return np.array(layer(train)), np.array(layer(validation)), np.array(layer(test))


# %% wrong: M29: axis=-1 given, adapt forgotten
# hint: never-adapted
import keras
import numpy as np


def normalize(train, validation, test):
    model = keras.Sequential([keras.Input(train.shape[1:]), keras.layers.Normalization(axis=-1)])
    return tuple(model.predict(np.array(x), verbose=0) for x in (train, validation, test))


# %% wrong: validation and test come back as they are
# hint: train-only-normalized
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - train.mean(axis=0)) / std, validation, test


# %% wrong: the name train is given to the result, and then its mean (0) and deviation (1) are used
# hint: train-only-normalized
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    train = (train - train.mean(axis=0)) / np.where(std == 0, 1, std)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    validation = (validation - train.mean(axis=0)) / std
    test = (test - train.mean(axis=0)) / std
    return train, validation, test


# %% wrong: means by column, but one deviation for all
# hint: one-mean-for-all-columns
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std()
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: no axis: one mean and one deviation for the whole table
# hint: one-mean-for-all-columns
import numpy as np


def normalize(train, validation, test):
    mean = np.mean(train)
    std = np.std(train)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: Normalization(axis=None): one mean and one variance
# hint: one-mean-for-all-columns
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(axis=None)
    layer.adapt(train)
    return tuple(np.array(layer(part)) for part in (train, validation, test))


# %% wrong: LayerNormalization: another layer, over each row
# hint: over-rows
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.LayerNormalization(epsilon=1e-9)
    return tuple(np.array(layer(part)) for part in (train, validation, test))


# %% wrong: each row by its own mean and deviation
# hint: over-rows
import numpy as np


def normalize(train, validation, test):
    def one(part):
        mean = part.mean(axis=1, keepdims=True)
        std = part.std(axis=1, keepdims=True)
        return (part - mean) / np.where(std == 0, 1, std)

    return one(train), one(validation), one(test)


# %% wrong: axis=1 gives as many means as rows, which do not fit the columns
# hint: over-rows
def normalize(train, validation, test):
    mean = train.mean(axis=1)
    std = train.std(axis=1)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: std() of pandas divides by n - 1
# hint: sample-deviation
import pandas as pd


def normalize(train, validation, test):
    frame = pd.DataFrame(train)
    mean, std = frame.mean(), frame.std().replace(0, 1)
    parts = [pd.DataFrame(part) for part in (train, validation, test)]
    return tuple(((part - mean) / std).to_numpy() for part in parts)


# %% wrong: ddof=1
# hint: sample-deviation
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0, ddof=1)
    std = np.where(std == 0, 1, std)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: statistics.stdev divides by n - 1
# hint: sample-deviation
import statistics

import numpy as np


def normalize(train, validation, test):
    mean = np.array([statistics.mean(column) for column in train.T.tolist()])
    std = np.array([statistics.stdev(column) or 1 for column in train.T.tolist()])
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: divides by the variance
# hint: variance-not-deviation
import numpy as np


def normalize(train, validation, test):
    mean = np.mean(train, axis=0)
    variance = np.var(train, axis=0)
    variance[variance == 0] = 1
    return tuple((part - mean) / variance for part in (train, validation, test))


# %% wrong: the deviation is given to the layer where the variance belongs
# hint: value
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization(mean=train.mean(axis=0), variance=train.std(axis=0))
    return tuple(np.array(layer(part)) for part in (train, validation, test))


# %% wrong: only divided by the deviation
# hint: not-centred
import numpy as np


def normalize(train, validation, test):
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return train / std, validation / std, test / std


# %% wrong: StandardScaler with with_mean=False
# hint: not-centred
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler(with_mean=False).fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))


# %% wrong: only shifted
# hint: not-divided
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    return train - mean, validation - mean, test - mean


# %% wrong: centred at the mean, divided by the range
# hint: min-max
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    width = np.ptp(train, axis=0)
    width[width == 0] = 1
    return tuple((part - mean) / width for part in (train, validation, test))


# %% wrong: to the range from 0 to 1
# hint: min-max
import numpy as np


def normalize(train, validation, test):
    low = train.min(axis=0)
    width = train.max(axis=0) - low
    width = np.where(width == 0, 1, width)
    return (train - low) / width, (validation - low) / width, (test - low) / width


# %% wrong: scikit-learn's MinMaxScaler
# hint: min-max
from sklearn.preprocessing import MinMaxScaler


def normalize(train, validation, test):
    scaler = MinMaxScaler().fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))


# %% wrong: no brackets: the mean is divided by the deviation first
# hint: value
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return train - mean / std, validation - mean / std, test - mean / std


# %% wrong: the median instead of the mean
# hint: value
import numpy as np


def normalize(train, validation, test):
    middle = np.median(train, axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - middle) / std, (validation - middle) / std, (test - middle) / std


# %% wrong: the median, and the range between the quartiles
# hint: value
from sklearn.preprocessing import RobustScaler


def normalize(train, validation, test):
    scaler = RobustScaler().fit(train)
    return tuple(scaler.transform(part) for part in (train, validation, test))


# %% wrong: adapt begins anew each time, so the last part alone counts
# hint: fitted-on-wrong-part
import keras
import numpy as np


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    for part in (train, validation, test):
        layer.adapt(part)
    return tuple(np.array(layer(part)) for part in (train, validation, test))


# %% wrong: mean and deviation of the test part
# hint: fitted-on-wrong-part
import numpy as np


def normalize(train, validation, test):
    mean, std = test.mean(axis=0), test.std(axis=0)
    std = np.where(std == 0, 1, std)
    return tuple((part - mean) / std for part in (train, validation, test))


# %% wrong: mean and deviation of the validation part
# hint: fitted-on-wrong-part
def normalize(train, validation, test):
    std = validation.std(axis=0)
    std[std == 0] = 1
    mean = validation.mean(axis=0)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: (train, test, validation)
# hint: wrong-shape
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    scaler = StandardScaler().fit(train)
    return scaler.transform(train), scaler.transform(test), scaler.transform(validation)


# %% wrong: divides by 255, as for pixels
# hint: value
def normalize(train, validation, test):
    return train / 255, validation / 255, test / 255


# %% wrong: keras.utils.normalize makes each row one of length 1
# hint: value
import keras


def normalize(train, validation, test):
    return tuple(keras.utils.normalize(part) for part in (train, validation, test))


# %% wrong: sklearn.preprocessing.normalize makes each row one of length 1
# hint: value
from sklearn import preprocessing


def normalize(train, validation, test):
    return tuple(preprocessing.normalize(part) for part in (train, validation, test))


# %% wrong: a constant column is divided by 0
# hint: constant-column
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: the same, column after column
# hint: constant-column
import numpy as np


def normalize(train, validation, test):
    parts = [np.empty(part.shape) for part in (train, validation, test)]
    for j in range(train.shape[1]):
        mean, std = np.mean(train[:, j]), np.std(train[:, j])
        for new, old in zip(parts, (train, validation, test), strict=True):
            new[:, j] = (old[:, j] - mean) / std
    return tuple(parts)


# %% wrong: writes into the arrays of the caller
# hint: changes-input
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = train.std(axis=0)
    std = np.where(std == 0, 1, std).astype(train.dtype)
    for part in (train, validation, test):
        part -= mean
        part /= std
    return train, validation, test


# %% wrong: writes column after column into the arguments
# hint: changes-input
def normalize(train, validation, test):
    for j in range(train.shape[1]):
        mean = train[:, j].mean()
        std = train[:, j].std() or 1
        for part in (train, validation, test):
            part[:, j] = (part[:, j] - mean) / std
    return train, validation, test


# %% wrong: three new arrays that are not returned
# hint: no-return
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    std = np.where(train.std(axis=0) == 0, 1, train.std(axis=0))
    train = (train - mean) / std
    validation = (validation - mean) / std
    test = (test - mean) / std


# %% wrong: three pandas tables
# hint: wrong-type
import pandas as pd


def normalize(train, validation, test):
    train, validation, test = (pd.DataFrame(part) for part in (train, validation, test))
    mean, std = train.mean(), train.std(ddof=0).replace(0, 1)
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std


# %% wrong: the adapted layer instead of the numbers
# hint: wrong-type
import keras


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(train)
    return layer


# %% wrong: returns what was learnt instead of the three parts
# hint: wrong-type
import numpy as np


def normalize(train, validation, test):
    return np.mean(train, axis=0), np.std(train, axis=0)


# %% wrong: one table of all rows
# hint: wrong-type
import numpy as np
from sklearn.preprocessing import StandardScaler


def normalize(train, validation, test):
    return StandardScaler().fit(train).transform(np.vstack([train, validation, test]))


# %% wrong: overwrites train before its mean is used again
# hint: train-overwritten
import numpy as np


def normalize(train, validation, test):
    deviation = np.where(train.std(axis=0) == 0, 1, train.std(axis=0))
    train = (train - train.mean(axis=0)) / deviation
    validation = (validation - train.mean(axis=0)) / deviation
    test = (test - train.mean(axis=0)) / deviation
    return train, validation, test


# %% wrong: the mean of train, the deviation of each part
# hint: fitted-on-each-part
def normalize(train, validation, test):
    mean = train.mean(axis=0)
    results = []
    for part in (train, validation, test):
        deviation = part.std(axis=0)
        deviation[deviation == 0] = 1
        results.append((part - mean) / deviation)
    return tuple(results)


# %% wrong: takes a small deviation for none
# hint: little-is-not-nothing
import numpy as np


def normalize(train, validation, test):
    mean, s = train.mean(axis=0), train.std(axis=0)
    s = np.where(s < 0.01, 1, s)
    return (train - mean) / s, (validation - mean) / s, (test - mean) / s


# %% wrong: leaves constant columns out
# hint: constant-column-dropped
def normalize(train, validation, test):
    deviation = train.std(axis=0)
    keep = deviation > 0
    mean, deviation = train.mean(axis=0)[keep], deviation[keep]
    return tuple((part[:, keep] - mean) / deviation for part in (train, validation, test))


# %% wrong: the mean distance from the mean
# hint: mean-distance
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    deviation = np.abs(train - mean).mean(axis=0)
    deviation[deviation == 0] = 1
    return tuple((part - mean) / deviation for part in (train, validation, test))


# %% wrong: a lower bound for the divisor
# hint: little-is-not-nothing
import numpy as np


def normalize(train, validation, test):
    mean = train.mean(axis=0)
    deviation = np.maximum(train.std(axis=0), 0.01)
    return tuple((part - mean) / deviation for part in (train, validation, test))
