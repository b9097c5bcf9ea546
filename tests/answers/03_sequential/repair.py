# %% right: the batch size as batch_size; Keras takes other sizes all the same
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28), batch_size=32),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: no Input; Flatten, and build with None for the batch
import keras


def repaired_model():
    model = keras.models.Sequential()
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.build((None, 28, 28))
    return model


# %% right: a channel axis first (as for a convolution), flattened with the rest
import keras
from keras import layers


def repaired_model():
    return keras.Sequential(
        [
            layers.Input((28, 28)),
            layers.Reshape((28, 28, 1)),
            layers.Flatten(),
            layers.Dense(128, "relu"),
            layers.Dropout(0.0),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )


# %% right: Input((28, 28, 1)); Keras adds the missing axis of length 1 by itself
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: Input of one image, Flatten, the two Dense layers
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: the third attempt, with Input added first
import keras


def repaired_model():
    model = keras.Sequential()
    model.add(keras.Input((28, 28)))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% right: the functional API
import keras


def repaired_model():
    images = keras.Input(shape=(28, 28), name="images")
    x = keras.layers.Flatten()(images)
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% right: Flatten(input_shape=...), as in old tutorials (M14); compiled
import keras


def repaired_model():
    model = keras.Sequential(
        [
            keras.layers.Flatten(input_shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% right: a model for vectors, put behind Flatten
import keras


def repaired_model():
    vectors = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), vectors])


# %% right: keras.ops.reshape with -1 for the batch
import keras
from keras import ops


def repaired_model():
    images = keras.Input((28, 28))
    x = ops.reshape(images, (-1, 28 * 28))
    x = ops.relu(keras.layers.Dense(128)(x))
    return keras.Model(images, ops.softmax(keras.layers.Dense(10)(x), axis=1))


# %% right: Reshape to 784 numbers in place of Flatten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Reshape((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: Reshape with -1, the Activation layers apart
import keras
from keras import layers


def repaired_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(layers.Reshape(target_shape=(-1,)))
    model.add(layers.Dense(128))
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(10))
    model.add(layers.Activation("softmax"))
    return model


# %% right: the 28 rows of an image joined one after the other
import keras


def repaired_model():
    images = keras.Input((28, 28))
    rows = [images[:, i, :] for i in range(28)]
    x = keras.layers.Concatenate()(rows)
    x = keras.layers.Dense(128, activation="relu")(x)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(images, x)


# %% right: a subclass of keras.Model, built by calling it once
import keras
import numpy as np


class Repaired(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = keras.layers.Flatten()
        self.hidden = keras.layers.Dense(128, activation="relu")
        self.classes = keras.layers.Dense(10, activation="softmax")

    def call(self, images):
        return self.classes(self.hidden(self.flatten(images)))


def repaired_model():
    model = Repaired()
    model(np.zeros((3, 28, 28), dtype="float32"))
    return model


# %% wrong: loses the softmax in the repair
# hint: logits-returned
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
        ]
    )


# %% wrong: sigmoid in the last layer (M12)
# hint: sigmoid-for-many-classes
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="sigmoid"),
        ]
    )


# %% wrong: softmax over axis 0, the examples
# hint: softmax-over-batch
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
            keras.layers.Softmax(axis=0),
        ]
    )


# %% wrong: loses the ReLU in the repair
# hint: no-hidden-activation
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: divides the pixels by 255 as well, which nobody asked for
# hint: inputs-rescaled
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the shape is right now, but there is no Flatten (M18): one answer for each row of the image
# hint: missing-flatten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the same with the functional API
# hint: missing-flatten
import keras


def repaired_model():
    images = keras.Input((28, 28))
    hidden = keras.layers.Dense(128, activation="relu")(images)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(hidden))


# %% wrong: Flatten behind the last layer: 280 outputs
# hint: flatten-too-late
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
            keras.layers.Flatten(),
        ]
    )


# %% wrong: Flatten between the two Dense layers
# hint: flatten-too-late
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a Dense(784) in place of Flatten
# hint: dense-for-flatten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(784),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a Dense(784) behind Flatten, as an input layer
# hint: input-as-dense
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(784, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a mean over the answers for the rows
# hint: axis-averaged-away
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
            keras.layers.GlobalAveragePooling1D(),
        ]
    )


# %% wrong: gets rid of the axis by a mean over the rows (GlobalAveragePooling1D)
# hint: axis-averaged-away
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.GlobalAveragePooling1D(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: takes the first of the 28 answers
# hint: part-of-the-image
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Dense(128, activation="relu")(images)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(images, x[:, 0, :])


# %% wrong: takes the first row of each image to get rid of the axis
# hint: part-of-the-image
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Dense(128, activation="relu")(images[:, 0])
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: shrinks the image to 14 x 14 first
# hint: part-of-the-image
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Reshape((28, 28, 1)),
            keras.layers.AveragePooling2D(2),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the columns of the image joined, not its rows
# hint: image-transposed
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Concatenate()([images[:, :, i] for i in range(28)])
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: Flatten(data_format="channels_first"), which turns the image before it flattens
# hint: image-transposed
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(data_format="channels_first"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Permute((2, 1)) first: the pixels column after column
# hint: image-transposed
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Permute((2, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Reshape((784, 1)): each pixel becomes an example of its own
# hint: axis-of-one
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Reshape((784, 1)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Reshape((1, 784)): a further axis of length 1 stays
# hint: axis-of-one
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Reshape((1, 784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: adds Flatten but leaves the 32 inside the shape (M16)
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a 1 for the batch inside the shape: a further axis
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(1, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the code of the task as it was
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: use_bias=False
# hint: biases-forgotten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu", use_bias=False),
            keras.layers.Dense(10, activation="softmax", use_bias=False),
        ]
    )


# %% wrong: a Dropout that drops at prediction too
# hint: dropout-at-prediction
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Flatten()(images)
    x = keras.layers.Dense(128, activation="relu")(x)
    x = keras.layers.Dropout(0.5)(x, training=True)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: reshapes the batch to (32, 784): other batches do not fit
# hint: fixed-batch
import keras


def repaired_model():
    images = keras.Input(shape=(28, 28), batch_size=32)
    x = keras.ops.reshape(images, (32, 784))
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: repairs the model and forgets the return
# hint: no-return
import keras


def repaired_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.summary()


# %% wrong: the third attempt of the task, as it was
# hint: not-built
import keras


def repaired_model():
    model = keras.Sequential()
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: the Sequential stands outside: a second call adds to the first model
# hint: added-twice
import keras

model = keras.Sequential()


def repaired_model():
    model.add(keras.Input((28, 28)))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: returns what add returns
# hint: no-return
import keras


def repaired_model():
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    model.add(keras.layers.Dense(128, activation="relu"))
    return model.add(keras.layers.Dense(10, activation="softmax"))


# %% wrong: no Input at all: the model has no weights yet (M17)
# hint: not-built
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: no Input, compiled: compile builds nothing
# hint: not-built
import keras


def repaired_model():
    model = keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% wrong: one unit for each row in the hidden layer: Dense(28)
# hint: other-units
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(28, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: None for the batch inside the shape: the size of the flattened image is unknown
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(None, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: np.reshape on the symbolic input
# hint: raises
import keras
import numpy as np


def repaired_model():
    images = keras.Input((28, 28))
    x = np.reshape(images, (-1, 784))
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: shape=(28): one side of the image, and a number
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Input(28, 28): the second number is taken for the batch size
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(28, 28),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the other variant of the task, as it was: (784) is a number (M15)
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: (28 * 28) is a number too (M15)
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28 * 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the model is made once, outside; each call returns the same
# hint: shared-model
import keras

model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def repaired_model():
    return model


# %% wrong: Input((784,)): takes vectors, not images
# hint: takes-vectors
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Input((784,)) and Flatten, which then has nothing to do
# hint: takes-vectors
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28 * 28,)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: returns the shape of the output, which was the visible mistake
# hint: wrong-type
import keras


def repaired_model():
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return model.output_shape
