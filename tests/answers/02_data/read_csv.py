# %% right: a mask over the column names tells pixels from the label
import numpy as np
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    is_label = np.array(frame.columns == "label")
    values = frame.to_numpy()
    labels = values[:, is_label].ravel()
    images = np.uint8(values[:, ~is_label])
    side = int(np.sqrt(images.shape[-1]))
    return np.reshape(images, (-1, side, side)), labels


# %% right: the csv module, one dictionary a line, pixels asked by their numbers
import csv

import numpy as np


def read_images(path):
    images = []
    labels = []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            labels.append(int(row["label"]))
            n_pixels = len(row) - 1
            side = round(n_pixels**0.5)
            image = np.zeros((side, side), dtype=np.uint8)
            for k in range(n_pixels):
                image[k // side, k % side] = int(row[f"pixel{k + 1}"])
            images.append(image)
    return np.stack(images), np.array(labels)


# %% right: the csv module, the label popped out of each list
import csv
import math

import numpy as np


def read_images(path):
    with open(path) as file:
        header, *rows = csv.reader(file)
    where = header.index("label")
    labels = [int(row.pop(where)) for row in rows]
    side = math.isqrt(len(header) - 1)
    images = np.array(rows).astype(int).astype(np.uint8)
    return images.reshape(-1, side, side), np.array(labels)


# %% right: np.genfromtxt with names gives a structured array
import numpy as np


def read_images(path):
    table = np.atleast_1d(np.genfromtxt(path, delimiter=",", names=True, dtype=int))
    pixels = [table[name] for name in table.dtype.names if name != "label"]
    side = int(np.sqrt(len(pixels)))
    images = np.stack(pixels, axis=1).reshape(-1, side, side)
    return images.astype("uint8"), table["label"].copy()


# %% right: the label column becomes the index of the table
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path, index_col="label")
    n, n_pixels = frame.shape
    side = 1
    while side * side < n_pixels:
        side += 1
    return frame.values.astype("uint8").reshape(n, side, side), frame.index.to_numpy()


# %% right: np.loadtxt below the header, np.delete of the label's column
import numpy as np


def read_images(path):
    with open(path) as file:
        names = file.readline().strip().split(",")
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=np.int64, ndmin=2)
    column = names.index("label")
    pixels = np.delete(table, column, axis=1).astype(np.uint8)
    side = int(pixels.shape[1] ** 0.5)
    return pixels.reshape(-1, side, side), table[:, column]


# %% right: pandas; drop by name, side by a square root
import numpy as np
import pandas as pd


def read_images(path):
    """Return images (n, side, side) and labels (n,)."""
    data = pd.read_csv(path)
    y = np.array(data["label"], dtype="int32")
    x = data.drop(columns="label").values.astype(np.uint8)
    side = int(np.sqrt(x.shape[1]))
    return x.reshape(len(x), side, side), y


# %% right: pandas; the label column is popped, the rest reshaped
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    images = table.to_numpy().reshape(-1, side, side).astype("uint8")
    return images, labels


# %% right: pandas with filter on the word pixel
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    pixels = frame.filter(like="pixel")
    side = round(len(pixels.columns) ** 0.5)
    images = pixels.to_numpy(dtype="uint8").reshape((len(frame), side, side))
    return images, frame.label.to_numpy()


# %% right: plain Python lists, split at the commas, cut into rows
import numpy as np


def read_images(path):
    with open(path) as file:
        lines = file.read().split()
    names = lines[0].split(",")
    label_column = names.index("label")
    side = int((len(names) - 1) ** 0.5)
    images, labels = [], []
    for line in lines[1:]:
        values = [int(v) for v in line.split(",")]
        labels.append(values[label_column])
        pixels = values[:label_column] + values[label_column + 1 :]
        images.append([pixels[r * side : (r + 1) * side] for r in range(side)])
    return np.array(images, dtype=np.uint8), np.array(labels, dtype=np.int32)


# %% right: tf.io.decode_csv, columns stacked, back to NumPy
import tensorflow as tf


def read_images(path):
    lines = tf.strings.split(tf.strings.strip(tf.io.read_file(path)), "\n")
    names = lines[0].numpy().decode().strip().split(",")
    columns = tf.io.decode_csv(lines[1:], record_defaults=[[0]] * len(names))
    labels = columns.pop(names.index("label"))
    side = int(len(columns) ** 0.5)
    images = tf.reshape(tf.stack(columns, axis=1), (-1, side, side))
    return tf.cast(images, tf.uint8).numpy(), labels.numpy()


# %% wrong: M30: keeps the label as a pixel and drops what is too much at the end
# hint: label-among-pixels
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table["label"].to_numpy()
    side = math.isqrt(table.shape[1])
    pixels = table.to_numpy()[:, : side * side]
    return pixels.reshape(-1, side, side).astype("uint8"), labels


# %% wrong: M30: the whole line is taken for the image and cut to size
# hint: label-among-pixels
import csv

import numpy as np


def read_images(path):
    images, labels = [], []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            labels.append(int(row["label"]))
            values = np.array(list(row.values()), dtype=int)
            side = int(np.sqrt(len(values)))
            images.append(values[: side**2].reshape(side, side))
    return np.array(images, dtype=np.uint8), np.array(labels)


# %% wrong: M30: reshapes all the columns, one more than a square number
# hint: label-among-pixels
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    labels = data["label"].values
    images = data.values.astype(np.uint8)
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side), labels


# %% wrong: skips the header although pandas has taken it already
# hint: header-is-data
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path).iloc[1:]
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().astype("uint8").reshape(-1, side, side), labels


# %% wrong: header=None: the names stay in the table as text and cannot become numbers
# hint: header-is-data
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path, header=None).to_numpy()
    labels = table[:, 0].astype(int)
    side = int(np.sqrt(table.shape[1] - 1))
    images = table[:, 1:].astype(np.uint8).reshape(-1, side, side)
    return images, labels


# %% wrong: np.loadtxt meets the names of the columns and stops
# hint: header-is-data
import numpy as np


def read_images(path):
    table = np.loadtxt(path, delimiter=",")
    side = int(np.sqrt(table.shape[1] - 1))
    images = table[:, 1:].reshape(-1, side, side).astype(np.uint8)
    return images, table[:, 0].astype(int)


# %% wrong: skiprows=1 makes the first image the header, so there is no column "label"
# hint: header-is-data
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path, skiprows=1)
    labels = table["label"].values
    pixels = table.drop(columns=["label"]).values
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side).astype(np.uint8), labels


# %% wrong: reads the header by hand and then skips one line more
# hint: header-is-data
import csv

import numpy as np


def read_images(path):
    with open(path, newline="") as file:
        reader = csv.reader(file)
        names = next(reader)
        next(reader)
        where = names.index("label")
        rows = [[int(value) for value in row] for row in reader]
    table = np.array(rows, dtype=int).reshape(-1, len(names))
    side = int(np.sqrt(len(names) - 1))
    images = np.delete(table, where, axis=1).reshape(-1, side, side)
    return images.astype(np.uint8), table[:, where]


# %% wrong: the loop ends one line too early
# hint: lines-lost
import numpy as np


def read_images(path):
    with open(path) as file:
        lines = file.read().splitlines()
    names = lines[0].split(",")
    where = names.index("label")
    side = int(np.sqrt(len(names) - 1))
    images, labels = [], []
    for i in range(1, len(lines) - 1):
        values = [int(value) for value in lines[i].split(",")]
        labels.append(values.pop(where))
        images.append(values)
    images = np.array(images, dtype=np.uint8).reshape(-1, side, side)
    return images, np.array(labels, dtype=int)


# %% wrong: [:-1] meant for the last column, written for the rows
# hint: lines-lost
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)[:-1]
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels


# %% wrong: fills the image column after column
# hint: column-after-column
import math

import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    rows = table.to_numpy().astype("uint8")
    images = [row.reshape((side, side), order="F") for row in rows]
    return np.stack(images), labels


# %% wrong: the table turned before reshape and turned back the wrong way
# hint: column-after-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    y = data.pop("label").values
    side = int(np.sqrt(data.shape[1]))
    x = np.array(data, dtype=np.uint8)
    return np.reshape(x.T, (side, side, -1)).transpose(2, 1, 0), y


# %% wrong: exchanges rows and columns of every image
# hint: column-after-column
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    y = data["label"].values
    x = data.drop("label", axis=1).values
    side = int(np.sqrt(x.shape[1]))
    x = x.reshape(-1, side, side).transpose(0, 2, 1)
    return x.astype(np.uint8), y


# %% wrong: columns.difference gives the names back in the order of text
# hint: sorted-by-name
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    pixels = frame[frame.columns.difference(["label"])]
    side = int(pixels.shape[1] ** 0.5)
    images = pixels.to_numpy().astype("uint8").reshape(len(frame), side, side)
    return images, frame["label"].to_numpy()


# %% wrong: sorts the names of the columns as text
# hint: sorted-by-name
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    names = sorted(name for name in table.columns if name != "label")
    side = int(np.sqrt(len(names)))
    images = table[names].to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return images, table["label"].to_numpy()


# %% wrong: (labels, images)
# hint: pair-swapped
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return labels, images


# %% wrong: one row of pixels an image, as they stand in the file
# hint: wrong-shape
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    return table.to_numpy().astype("uint8"), labels


# %% wrong: the result of reshape is not kept
# hint: wrong-shape
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = np.array(table["label"])
    images = np.array(table.drop(columns="label"), dtype=np.uint8)
    side = int(np.sqrt(images.shape[1]))
    images.reshape(-1, side, side)
    return images, labels


# %% wrong: an axis for the colours is added
# hint: wrong-shape
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side, 1), labels


# %% wrong: int8 ends at 127; bright pixels become negative
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().astype(np.int8).reshape(-1, side, side), labels


# %% wrong: divides by 255 on reading
# hint: scaled-too
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy().reshape(-1, side, side) / 255
    return images.astype("float32"), labels


# %% wrong: divides by 255 and then casts to uint8: only 0 and 1 are left
# hint: scaled-too
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = (table.to_numpy() / 255).astype(np.uint8)
    return images.reshape(-1, side, side), labels


# %% wrong: the result of astype is not kept
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").values
    images = table.values
    images.astype(np.uint8)
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side), labels


# %% wrong: float32, as the model will want it later
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.float32).reshape(-1, side, side), labels


# %% wrong: leaves the int64 of pandas
# hint: not-uint8
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy().reshape(-1, side, side), labels


# %% wrong: 28 x 28 written into the code
# hint: fixed-size
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    return table.to_numpy().reshape(-1, 28, 28).astype("uint8"), labels


# %% wrong: 28 x 28 written into the code, with the number of lines
# hint: fixed-size
import csv

import numpy as np


def read_images(path):
    with open(path) as file:
        rows = list(csv.DictReader(file))
    labels = np.array([int(row.pop("label")) for row in rows])
    images = np.zeros((len(rows), 28, 28), dtype="uint8")
    for i, row in enumerate(rows):
        images[i] = np.array(list(row.values()), dtype=int).reshape(28, 28)
    return images, labels


# %% wrong: asks for the columns pixel1 to pixel784 by name
# hint: fixed-size
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    names = [f"pixel{i}" for i in range(1, 785)]
    images = frame[names].values.reshape(len(frame), 28, 28).astype("uint8")
    return images, frame["label"].values


# %% wrong: np.loadtxt gives one axis only when the file has one image
# hint: one-image-squeezed
import numpy as np


def read_images(path):
    with open(path) as file:
        where = file.readline().strip().split(",").index("label")
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=int)
    pixels = np.delete(table, where, axis=1)
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side).astype(np.uint8), table[:, where]


# %% wrong: a file with one image loses the axis of the batch
# hint: one-image-squeezed
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return images.squeeze(), labels.squeeze()


# %% wrong: np.loadtxt without a look at the names; label = column 0
# hint: label-elsewhere
import math

import numpy as np


def read_images(path):
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=int, ndmin=2)
    side = math.isqrt(table.shape[1])
    images = table[:, 1:].astype("uint8").reshape(len(table), side, side)
    return images, table[:, 0]


# %% wrong: takes column 0 for the label, whatever its name
# hint: label-elsewhere
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path).values
    labels = data[:, 0]
    side = int(np.sqrt(data.shape[1] - 1))
    images = data[:, 1:].reshape(-1, side, side).astype(np.uint8)
    return images, labels


# %% wrong: the label is found by its name, but the pixels are all columns after the first
# hint: label-elsewhere
import pandas as pd


def read_images(path):
    frame = pd.read_csv(path)
    labels = frame["label"].to_numpy()
    pixels = frame.iloc[:, 1:]
    side = int(pixels.shape[1] ** 0.5)
    return pixels.to_numpy(dtype="uint8").reshape(-1, side, side), labels


# %% wrong: plain Python that takes the first number of each line for the label
# hint: label-elsewhere
import numpy as np


def read_images(path):
    images, labels = [], []
    with open(path) as file:
        next(file)
        for line in file:
            label, *pixels = map(int, line.split(","))
            side = int(len(pixels) ** 0.5)
            labels.append(label)
            images.append(np.reshape(pixels, (side, side)))
    return np.array(images).astype(np.uint8), np.array(labels)


# %% wrong: takes the last column for the label
# hint: label-elsewhere
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path).to_numpy()
    images, labels = data[:, :-1], data[:, -1]
    side = int(np.sqrt(images.shape[1]))
    return images.reshape(-1, side, side).astype("uint8"), labels


# %% wrong: prints the shapes instead of returning the arrays
# hint: no-return
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy(dtype=np.uint8).reshape(-1, side, side)
    print(images.shape, labels.shape)


# %% wrong: labels as a table of zeros and ones
# hint: one-hot-labels
import keras
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = keras.utils.to_categorical(table.pop("label")).astype(int)
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels


# %% wrong: reads a file of its own instead of the one that is asked for
# hint: raises
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv("fashion-mnist_train.csv")
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels


# %% wrong: the first line of pixels at the bottom
# hint: value
import numpy as np
import pandas as pd


def read_images(path):
    data = pd.read_csv(path)
    labels = data.pop("label").to_numpy()
    side = int(np.sqrt(data.shape[1]))
    images = data.to_numpy(dtype=np.uint8).reshape(-1, side, side)
    return images[:, ::-1], labels


# %% wrong: black and white exchanged
# hint: value
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy()
    side = int(np.sqrt(table.shape[1]))
    images = table.to_numpy().reshape(-1, side, side)
    return (255 - images).astype(np.uint8), labels


# %% wrong: the csv module gives text, and the labels stay text
# hint: wrong-dtype
import csv

import numpy as np


def read_images(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    labels = np.array([row.pop("label") for row in rows])
    table = np.array([[int(value) for value in row.values()] for row in rows])
    side = int(np.sqrt(table.shape[1]))
    return table.reshape(-1, side, side).astype(np.uint8), labels


# %% wrong: np.loadtxt gives floats, and the labels stay floats
# hint: wrong-dtype
import numpy as np


def read_images(path):
    with open(path) as file:
        where = file.readline().rstrip().split(",").index("label")
    table = np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2)
    pixels = np.delete(table, where, axis=1)
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side).astype(np.uint8), table[:, where]


# %% wrong: labels of shape (n, 1): a list of names in the brackets keeps the axis
# hint: wrong-shape
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table[["label"]].to_numpy()
    pixels = table.drop(columns="label").to_numpy(dtype=np.uint8)
    side = int(np.sqrt(pixels.shape[1]))
    return pixels.reshape(-1, side, side), labels


# %% wrong: the two parts of the table as they are
# hint: wrong-type
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    return table.drop(columns="label"), table["label"]


# %% wrong: the images without their labels
# hint: wrong-type
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path).drop(columns="label")
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side)


# %% wrong: lists instead of arrays
# hint: wrong-type
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").tolist()
    side = int(np.sqrt(table.shape[1]))
    images = [row.astype(np.uint8).reshape(side, side) for row in table.to_numpy()]
    return images, labels


# %% wrong: the labels stay a pandas Series
# hint: wrong-type
import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label")
    side = int(np.sqrt(table.shape[1]))
    return table.to_numpy(dtype=np.uint8).reshape(-1, side, side), labels


# %% wrong: tensors instead of NumPy arrays
# hint: wrong-type
import pandas as pd
import tensorflow as tf


def read_images(path):
    table = pd.read_csv(path)
    labels = tf.constant(table.pop("label").to_numpy())
    side = int(table.shape[1] ** 0.5)
    images = tf.reshape(table.to_numpy(), (-1, side, side))
    return tf.cast(images, tf.uint8), labels


# %% wrong: reads ten lines
# hint: lines-lost
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path, nrows=10)
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    return table.to_numpy(dtype="uint8").reshape(-1, side, side), labels


# %% wrong: removes lines that come twice
# hint: lines-lost
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path).drop_duplicates()
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    return table.to_numpy(dtype="uint8").reshape(-1, side, side), labels


# %% wrong: labels in int8
# hint: labels-overflow
import math

import numpy as np
import pandas as pd


def read_images(path):
    table = pd.read_csv(path)
    labels = table.pop("label").to_numpy().astype("int8")
    side = math.isqrt(table.shape[1])
    return table.to_numpy(dtype="uint8").reshape(-1, side, side), labels


# %% wrong: all of dtype uint8, labels first
# hint: pair-swapped
import math

import pandas as pd


def read_images(path):
    table = pd.read_csv(path, dtype="uint8")
    labels = table.pop("label").to_numpy()
    side = math.isqrt(table.shape[1])
    return labels, table.to_numpy().reshape(-1, side, side)


# %% wrong: loadtxt gives a single line one axis
# hint: one-image-squeezed
import math

import numpy as np


def read_images(path):
    with open(path) as file:
        column = file.readline().strip().split(",").index("label")
    numbers = np.loadtxt(path, delimiter=",", skiprows=1, dtype="uint8")
    labels = numbers[:, column]
    pixels = np.delete(numbers, column, axis=1)
    side = math.isqrt(pixels.shape[1])
    return pixels.reshape(-1, side, side), labels
