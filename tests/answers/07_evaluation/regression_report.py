# %% right: NumPy means
import numpy as np


def regression_report(y, predicted):
    errors = y - predicted.reshape(-1)
    mse = np.mean(errors**2)
    return {
        "mae": float(np.mean(np.abs(errors))),
        "rmse": float(np.sqrt(mse)),
        "r2": float(1 - mse / np.var(y)),
    }


# %% right: sums, example by example
import math


def regression_report(y, predicted):
    n = len(y)
    middle = sum(y) / n
    absolute = squared = around = 0.0
    for true, named in zip(y, predicted.ravel()):
        absolute += abs(true - named)
        squared += (true - named) ** 2
        around += (true - middle) ** 2
    return {"mae": absolute / n, "rmse": math.sqrt(squared / n), "r2": 1 - squared / around}


# %% right: lengths of vectors
import numpy as np


def regression_report(y, predicted):
    y, p = y.astype(float), np.squeeze(predicted, axis=1) if predicted.ndim == 2 else predicted
    size = np.linalg.norm(y - p)
    return {
        "r2": 1 - (size / np.linalg.norm(y - y.mean())) ** 2,
        "rmse": size / len(y) ** 0.5,
        "mae": np.linalg.norm(y - p, 1) / len(y),
    }


# %% right: what Keras has for it
import keras
import numpy as np


def regression_report(y, predicted):
    y = y.reshape(-1, 1).astype("float64")
    predicted = predicted.reshape(-1, 1).astype("float64")
    mse = np.mean(np.square(y - predicted))
    return {
        "mae": np.mean(keras.losses.mean_absolute_error(y, predicted)),
        "rmse": np.sqrt(np.mean(keras.losses.mean_squared_error(y, predicted))),
        "r2": float(1 - mse / np.mean(np.square(y - np.mean(y)))),
    }


# %% right: plain lists and the statistics module
import statistics


def regression_report(y, predicted):
    truth, named = y.tolist(), predicted.flatten().tolist()
    errors = [a - b for a, b in zip(truth, named)]
    mse = statistics.fmean(e * e for e in errors)
    mae = statistics.fmean(map(abs, errors))
    return dict(mae=mae, rmse=mse**0.5, r2=1 - mse / statistics.pvariance(truth))


# %% right: the baseline's error beside the model's
import numpy as np


def regression_report(y, predicted):
    def mse(guess):
        return np.mean((y - guess) ** 2)

    named = np.reshape(predicted, y.shape)
    baseline, model = mse(y.mean()), mse(named)
    mae = np.abs(named - y).mean()
    return {"mae": mae, "rmse": np.sqrt(model), "r2": (baseline - model) / baseline}


# %% wrong: the mean squared error as RMSE
# hint: root-missing
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    return {"mae": np.abs(e).mean(), "rmse": (e**2).mean(), "r2": 1 - (e**2).mean() / np.var(y)}


# %% wrong: the root of each square
# hint: root-of-each
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    rmse = np.mean(np.sqrt(e**2))
    return {"mae": np.abs(e).mean(), "rmse": rmse, "r2": 1 - (e**2).mean() / np.var(y)}


# %% wrong: the length of the vector of errors, divided by n
# hint: root-of-the-sum
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    rmse = np.linalg.norm(e) / e.size
    return {"mae": np.abs(e).mean(), "rmse": rmse, "r2": 1 - (e**2).mean() / np.var(y)}


# %% wrong: the sum of the squares, without a mean or a root
# hint: sums-not-means
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    squared = (e**2).sum()
    r2 = 1 - squared / ((y - y.mean()) ** 2).sum()
    return {"mae": np.abs(e).mean(), "rmse": squared, "r2": r2}


# %% wrong: the root of the sum
# hint: sums-not-means
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    rmse = np.sqrt(np.sum(e**2))
    return {"mae": np.abs(e).mean(), "rmse": rmse, "r2": 1 - (e**2).mean() / np.var(y)}


# %% wrong: sums in both
# hint: sums-not-means
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).sum() / ((y - y.mean()) ** 2).sum()
    return {"mae": np.abs(e).sum(), "rmse": np.sqrt(np.sum(e**2)), "r2": r2}


# %% wrong: R² as the square of the correlation
# hint: squared-correlation
import numpy as np


def regression_report(y, predicted):
    p = predicted.ravel()
    e = y - p
    r2 = np.corrcoef(y, p)[0, 1] ** 2
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: the correlation
# hint: squared-correlation
import numpy as np


def regression_report(y, predicted):
    p = predicted.ravel()
    e = y - p
    r2 = np.corrcoef(y, p)[0, 1]
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: R² against the mean of the predictions
# hint: mean-of-the-predictions
import numpy as np


def regression_report(y, predicted):
    p = predicted.ravel()
    e = y - p
    r2 = 1 - (e**2).sum() / ((y - p.mean()) ** 2).sum()
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: R² with the spread of the predictions below the line
# hint: arguments-swapped
import numpy as np


def regression_report(y, predicted):
    p = predicted.ravel()
    e = y - p
    r2 = 1 - (e**2).mean() / p.var()
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: R² from the spread of the errors
# hint: spread-of-the-errors
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - np.var(e) / np.var(y)
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: the spread of the errors everywhere
# hint: spread-of-the-errors
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    return {"mae": np.abs(e).mean(), "rmse": np.std(e), "r2": 1 - np.var(e) / np.var(y)}


# %% wrong: R² without the 1 −
# hint: not-explained
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = (e**2).mean() / np.var(y)
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: R² with a standard deviation below the line
# hint: standard-deviation-below
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    rmse = np.sqrt(np.mean(e**2))
    return {"mae": np.abs(e).mean(), "rmse": rmse, "r2": 1 - rmse / np.std(y)}


# %% wrong: n − 1 below the line of one of both
# hint: n-minus-one
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y, ddof=1)
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: a negative R² cut off
# hint: cut-at-zero
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = max(0.0, 1 - (e**2).mean() / np.var(y))
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: errors cancel each other
# hint: signs-kept
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    return {"mae": e.mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": 1 - (e**2).mean() / np.var(y)}


# %% wrong: the size of the mean error
# hint: signs-kept
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y)
    return {"mae": abs(e.mean()), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: the median of the errors
# hint: median
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y)
    return {"mae": np.median(np.abs(e)), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: shares of the true numbers
# hint: relative
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y)
    return {"mae": np.abs(e / y).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: shape (n,) against shape (n, 1)
# hint: broadcast-n-by-n
import numpy as np


def regression_report(y, predicted):
    e = y - predicted
    r2 = 1 - (e**2).mean() / np.var(y)
    return {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}


# %% wrong: the same, with sums for R²
# hint: broadcast-n-by-n
import numpy as np


def regression_report(y, predicted):
    e = predicted - y
    r2 = 1 - np.sum(e**2) / np.sum((y - y.mean()) ** 2)
    return {"mae": np.mean(abs(e)), "rmse": np.mean(e**2) ** 0.5, "r2": r2}


# %% wrong: a tuple in place of a dictionary
# hint: wrong-type
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    return np.abs(e).mean(), np.sqrt(np.mean(e**2)), 1 - (e**2).mean() / np.var(y)


# %% wrong: keys in capital letters
# hint: wrong-keys
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y)
    return {"MAE": np.abs(e).mean(), "RMSE": np.sqrt(np.mean(e**2)), "R2": r2}


# %% wrong: rounded for the table
# hint: rounded
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    r2 = 1 - (e**2).mean() / np.var(y)
    report = {"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2)), "r2": r2}
    return {key: round(float(value), 2) for key, value in report.items()}


# %% wrong: predictions of shape (n, 1) in a plain loop
# hint: wrong-shape
def regression_report(y, predicted):
    n = len(y)
    mae = sum(abs(a - b) for a, b in zip(y, predicted)) / n
    mse = sum((a - b) ** 2 for a, b in zip(y, predicted)) / n
    return {"mae": mae, "rmse": mse**0.5, "r2": 1 - mse / y.var()}


# %% wrong: subtracts in the array of the caller
# hint: changes-input
import numpy as np


def regression_report(y, predicted):
    spread = np.var(y)
    y -= predicted.ravel()
    mse = np.mean(y**2)
    return {"mae": np.abs(y).mean(), "rmse": np.sqrt(mse), "r2": 1 - mse / spread}


# %% wrong: prints the report
# hint: no-return
import numpy as np


def regression_report(y, predicted):
    e = y - predicted.ravel()
    print({"mae": np.abs(e).mean(), "rmse": np.sqrt(np.mean(e**2))})


# %% wrong: flattens the predictions for two of the three numbers
# hint: broadcast-n-by-n
import numpy as np


def regression_report(y, predicted):
    mae = np.mean(np.abs(y - predicted.ravel()))
    rmse = np.sqrt(np.mean(np.square(y - predicted.ravel())))
    residual = np.sum((y - predicted) ** 2)
    total = np.sum((y - y.mean()) ** 2)
    return {"mae": float(mae), "rmse": float(rmse), "r2": float(1 - residual / total)}
