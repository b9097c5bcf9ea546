# right: scikit-learn splits the lists of examples
import numpy as np
import tensorflow as tf
from sklearn.model_selection import train_test_split


def split_dataset(dataset, n_validation):
    x, y = zip(*dataset.as_numpy_iterator(), strict=True)
    x_train, x_val, y_train, y_val = train_test_split(
        np.stack(x), np.array(y), test_size=int(n_validation)
    )
    train = tf.data.Dataset.from_tensor_slices((x_train, y_train))
    return train, tf.data.Dataset.from_tensor_slices((x_val, y_val))
