# %% right: export, load, a function that holds the loaded object
import tensorflow as tf


def served(model, folder):
    model.export(folder / "served", verbose=False)
    loaded = tf.saved_model.load(folder / "served")
    return lambda x: loaded.serve(x).numpy()


# %% right: TFSMLayer
import keras


def served(model, folder):
    model.export(folder)
    return keras.layers.TFSMLayer(folder, call_endpoint="serve")


# %% right: a function with a name, tensors come out
import tensorflow as tf


def served(model, folder):
    model.export(str(folder))
    loaded = tf.saved_model.load(str(folder))

    def answer(x):
        return loaded.serve(tf.constant(x))

    return answer


# %% right: loads anew for each question
import tensorflow as tf


def served(model, folder):
    model.export(folder, verbose=False)

    def answer(x):
        loaded = tf.saved_model.load(folder)
        return loaded.serve(x)

    return answer


# %% right: the signature by its name, and its only output
import numpy as np
import tensorflow as tf


class Server:
    def __init__(self, folder):
        self.loaded = tf.saved_model.load(folder)

    def __call__(self, x):
        outputs = self.loaded.signatures["serving_default"](tf.constant(x))
        return np.array(outputs["output_0"])


def served(model, folder):
    model.export(folder, format="tf_saved_model", verbose=False)
    return Server(folder)


# %% wrong: the model answers, the export lies beside
# hint: the-model-itself-answers
def served(model, folder):
    model.export(folder, verbose=False)
    return lambda x: model(x)


# %% wrong: the model answers, nothing is exported
# hint: the-model-itself-answers
def served(model, folder):
    return model


# %% wrong: returns serve of an object that nobody holds
# hint: loaded-object-lost
import tensorflow as tf


def served(model, folder):
    model.export(folder, verbose=False)
    return tf.saved_model.load(folder).serve


# %% wrong: save and load_model
# hint: nothing-exported
import keras


def served(model, folder):
    model.save(folder / "model.keras")
    loaded = keras.models.load_model(folder / "model.keras")
    return loaded


# %% wrong: load_model for the folder
# hint: raises
import keras


def served(model, folder):
    model.export(folder, verbose=False)
    loaded = keras.models.load_model(folder)
    return lambda x: loaded.predict(x, verbose=0)


# %% wrong: saves with the format of Keras 2
# hint: raises
import tensorflow as tf


def served(model, folder):
    model.save(folder, save_format="tf")
    loaded = tf.saved_model.load(folder)
    return lambda x: loaded.serve(x).numpy()


# %% wrong: loads what was never exported
# hint: raises
import tensorflow as tf


def served(model, folder):
    loaded = tf.saved_model.load(folder)
    return lambda x: loaded.serve(x).numpy()


# %% wrong: TFSMLayer with the dictionary that the signature gives
# hint: wrong-type
import keras


def served(model, folder):
    model.export(folder, verbose=False)
    return keras.layers.TFSMLayer(folder, call_endpoint="serving_default")


# %% wrong: answers with classes
# hint: something-added
import tensorflow as tf


def served(model, folder):
    model.export(folder, verbose=False)
    loaded = tf.saved_model.load(folder)
    return lambda x: loaded.serve(x).numpy().argmax(axis=1)


# %% wrong: returns the loaded object
# hint: wrong-type
import tensorflow as tf


def served(model, folder):
    model.export(folder, verbose=False)
    return tf.saved_model.load(folder)


# %% wrong: the function prints
# hint: no-return
import tensorflow as tf


def served(model, folder):
    model.export(folder, verbose=False)
    loaded = tf.saved_model.load(folder)

    def answer(x):
        print(loaded.serve(x).numpy())

    return answer


# %% wrong: forgets return, and export
# hint: no-return
def served(model, folder):
    model.save(folder / "model.keras")


# %% wrong: the exported signature is for one row
# hint: fixed-number-of-rows
import keras
import tensorflow as tf


def served(model, folder):
    signature = [keras.InputSpec(shape=(1, *model.input_shape[1:]), dtype="float32")]
    model.export(folder, input_signature=signature)
    loaded = tf.saved_model.load(folder)

    def answer(x):
        return loaded.serve(x)

    return answer
