# %% right: two loops, sorted names, glob for the pictures
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% right: Keras reads everything in one batch, in order
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", image_size=(28, 28), shuffle=False, verbose=False
    )
    x, y = zip(*dataset, strict=True)
    x, y = np.concatenate(x), np.concatenate(y)
    return x[..., 0] / np.float32(255), y, dataset.class_names


# %% right: Keras mixes, and both are collected in the same loop
import keras
import numpy as np


def read_folders(folder):
    read = keras.utils.image_dataset_from_directory
    dataset = read(folder, color_mode="grayscale", image_size=(28, 28), batch_size=None)
    names = dataset.class_names
    x, y = [], []
    for image, label in dataset:
        x.append(image.numpy().reshape(28, 28) / 255)
        y.append(int(label))
    return np.array(x).astype("float32"), np.array(y), names


# %% right: os.listdir and os.path, load_img of Keras
import os

import keras
import numpy as np


def read_folders(folder):
    names = []
    for name in os.listdir(folder):
        if os.path.isdir(os.path.join(folder, name)):
            names.append(name)
    names.sort()
    pictures, labels = [], []
    for i in range(len(names)):
        place = os.path.join(folder, names[i])
        for file in sorted(os.listdir(place)):
            if file.endswith(".png"):
                picture = keras.utils.load_img(os.path.join(place, file), color_mode="grayscale")
                pictures.append(keras.utils.img_to_array(picture)[:, :, 0])
                labels.append(i)
    return np.stack(pictures) / 255.0, np.array(labels, dtype="int32"), names


# %% right: a list of all files, the label looked up by the name of the folder
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted([entry.name for entry in folder.iterdir() if not entry.is_file()])
    files = sorted(folder.rglob("*.png"))
    y = np.array([names.index(file.parent.name) for file in files])
    x = np.zeros((len(files), 28, 28), dtype=np.float32)
    for i, file in enumerate(files):
        with Image.open(file) as picture:
            x[i] = np.array(picture.convert("L"), dtype=np.float32) / 255
    return x, y, names


# %% right: TensorFlow reads and scales, tensors come back
import tensorflow as tf


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in folder.glob(f"{name}/*.png"):
            picture = tf.io.decode_png(tf.io.read_file(str(file)), channels=1)
            x.append(tf.image.convert_image_dtype(picture[:, :, 0], "float32"))
            y.append(label)
    return tf.stack(x), tf.constant(y), names


# %% wrong: the order of os.listdir
# hint: not-sorted
import os

import numpy as np
from PIL import Image


def read_folders(folder):
    names = [name for name in os.listdir(folder) if os.path.isdir(folder / name)]
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: names in the order of a set
# hint: not-sorted
import numpy as np
from PIL import Image


def read_folders(folder):
    files = list(folder.glob("*/*.png"))
    names = list({file.parent.name: None for file in files})
    y = [names.index(file.parent.name) for file in files]
    x = np.array([np.asarray(Image.open(file)) for file in files])
    return (x / 255).astype("float32"), np.array(y), names


# %% wrong: sorted without regard to capitals
# hint: not-sorted
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted([p.name for p in folder.iterdir() if p.is_dir()], key=str.lower)
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: numbers sorted as numbers
# hint: not-sorted
import numpy as np
from PIL import Image


def read_folders(folder):
    def value(name):
        return (int(name), "") if name.isdigit() else (0, name)

    names = sorted([p.name for p in folder.iterdir() if p.is_dir()], key=value)
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: sorted labels, names as they came
# hint: not-sorted
import os

import keras
import numpy as np


def read_folders(folder):
    read = keras.utils.image_dataset_from_directory
    dataset = read(folder, color_mode="grayscale", image_size=(28, 28), batch_size=None)
    x, y = zip(*dataset.as_numpy_iterator(), strict=True)
    names = [name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name))]
    return np.array(x)[..., 0] / 255, np.array(y), names


# %% wrong: sorted names, labels as the folders came
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    places = [place for place in folder.iterdir() if place.is_dir()]
    x, y = [], []
    for label, place in enumerate(places):
        for file in place.glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    names = sorted(place.name for place in places)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: every file in a class folder is a picture
# hint: other-files
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).iterdir():
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: everything in the folder is a class
# hint: other-files
import os

import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(os.listdir(folder))
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: leaves out hidden files only
# hint: other-files
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if not place.name.startswith("."))
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("[!.]*"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: only classes with pictures
# hint: empty-class-lost
import numpy as np
from PIL import Image


def read_folders(folder):
    files = sorted(folder.glob("*/*.png"))
    names = sorted({file.parent.name for file in files})
    y = [names.index(file.parent.name) for file in files]
    x = np.array([np.asarray(Image.open(file)) for file in files])
    return (x / 255).astype("float32"), np.array(y), names


# %% wrong: all names, but numbers of the classes with pictures
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    files = sorted(folder.glob("*/*.png"))
    _, y = np.unique([file.parent.name for file in files], return_inverse=True)
    x = np.array([np.asarray(Image.open(file)) for file in files])
    return (x / 255).astype("float32"), y, names


# %% wrong: not scaled, uint8
# hint: not-scaled
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x), np.array(y), names


# %% wrong: not scaled, since Keras gives floats
# hint: not-scaled
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", image_size=(28, 28), shuffle=False, verbose=False
    )
    x, y = zip(*dataset, strict=True)
    return np.concatenate(x)[..., 0], np.concatenate(y), dataset.class_names


# %% wrong: scaled twice, once in the loop
# hint: scaled-twice
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)) / 255)
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: divided by the largest pixel
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    x = np.array(x, dtype="float32")
    return x / x.max(), np.array(y), names


# %% wrong: whole numbers divided as whole numbers
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)) // 255)
            y.append(label)
    return np.array(x, dtype="float32"), np.array(y), names


# %% wrong: divided, then written into an array of uint8
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    files = [file for name in names for file in (folder / name).glob("*.png")]
    x = np.zeros((len(files), 28, 28), dtype="uint8")
    y = np.zeros(len(files), dtype=int)
    for i, file in enumerate(files):
        x[i] = np.asarray(Image.open(file)) / 255
        y[i] = names.index(file.parent.name)
    return x, y, names


# %% wrong: float64
# hint: wrong-dtype
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x) / 255, np.array(y), names


# %% wrong: the axis of the colour stays
# hint: form-of-keras
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", image_size=(28, 28), shuffle=False, verbose=False
    )
    x, y = zip(*dataset, strict=True)
    return np.concatenate(x) / np.float32(255), np.concatenate(y), dataset.class_names


# %% wrong: colour pictures
# hint: form-of-keras
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file).convert("RGB")))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: the defaults of Keras
# hint: form-of-keras
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(folder, verbose=False)
    names = dataset.class_names
    x, y = zip(*dataset, strict=True)
    return np.concatenate(x) / np.float32(255), np.concatenate(y), names


# %% wrong: grey, but enlarged
# hint: form-of-keras
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", shuffle=False, verbose=False
    )
    x, y = zip(*dataset, strict=True)
    return np.concatenate(x)[..., 0] / np.float32(255), np.concatenate(y), dataset.class_names


# %% wrong: only the first batch
# hint: pictures-missing
import keras


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", image_size=(28, 28), verbose=False
    )
    for x, y in dataset.take(1):
        return x.numpy()[..., 0] / 255, y.numpy(), dataset.class_names


# %% wrong: one picture of each class
# hint: pictures-missing
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        files = list((folder / name).glob("*.png"))
        if files:
            x.append(np.asarray(Image.open(files[0])))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: pictures and labels in two loops over a mixed data set
# hint: labels-torn-off
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder, color_mode="grayscale", image_size=(28, 28), verbose=False
    )
    x = np.concatenate([images for images, _ in dataset])[..., 0] / np.float32(255)
    y = np.concatenate([labels for _, labels in dataset])
    return x, y, dataset.class_names


# %% wrong: pictures sorted by the name of the file, labels in the order of the folders
# hint: labels-torn-off
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    files = sorted(folder.glob("*/*.png"), key=lambda file: file.name)
    x = np.array([np.asarray(Image.open(file)) for file in files], dtype="float32") / 255
    counts = [len(list((folder / name).glob("*.png"))) for name in names]
    return x, np.repeat(np.arange(len(names)), counts), names


# %% wrong: labels begin with 1
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names, start=1):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: the names as labels
# hint: wrong-dtype
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for name in names:
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(name)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: one-hot labels
# hint: wrong-shape
import keras
import numpy as np


def read_folders(folder):
    dataset = keras.utils.image_dataset_from_directory(
        folder,
        label_mode="categorical",
        color_mode="grayscale",
        image_size=(28, 28),
        shuffle=False,
        verbose=False,
    )
    x, y = zip(*dataset, strict=True)
    return np.concatenate(x)[..., 0] / np.float32(255), np.concatenate(y), dataset.class_names


# %% wrong: the label counts the pictures
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for name in names:
        for file in (folder / name).glob("*.png"):
            y.append(len(x))
            x.append(np.asarray(Image.open(file)))
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: rows and columns exchanged
# hint: value
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            picture = Image.open(file)
            wide, high = picture.size
            pixels = [[picture.getpixel((i, j)) for j in range(high)] for i in range(wide)]
            x.append(pixels)
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: lists, not arrays
# hint: wrong-type
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file), dtype="float32") / 255)
            y.append(label)
    return x, y, names


# %% wrong: no names
# hint: wrong-type
import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for label, name in enumerate(names):
        for file in (folder / name).glob("*.png"):
            x.append(np.asarray(Image.open(file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y)


# %% wrong: a path is put together as if it were text
# hint: raises
import os

import numpy as np
from PIL import Image


def read_folders(folder):
    names = sorted(os.listdir(folder))
    x, y = [], []
    for label, name in enumerate(names):
        for file in os.listdir(folder + "/" + name):
            x.append(np.asarray(Image.open(folder + "/" + name + "/" + file)))
            y.append(label)
    return np.array(x, dtype="float32") / 255, np.array(y), names


# %% wrong: prints instead of returning
# hint: no-return
def read_folders(folder):
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    print(names)
