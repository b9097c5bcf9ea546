# right: a helper that seeds; keras reached through TensorFlow
import random

import numpy as np
import tensorflow as tf


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    tf.random.set_seed(seed)
    tf.keras.utils.set_random_seed(seed)


def seeded_numbers(seed):
    seed_everything(seed)
    python_number = random.random()
    numpy_number = float(np.random.random(()))
    keras_number = float(tf.keras.random.uniform(()))
    return [python_number, numpy_number, keras_number]
