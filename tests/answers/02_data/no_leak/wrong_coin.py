# wrong: a coin for each example, thrown anew in each epoch
# hint: drawn-by-coin
import tensorflow as tf


def split_dataset(dataset, n_validation):
    share = n_validation / len(list(dataset))
    train = dataset.filter(lambda x, y: tf.random.uniform(()) >= share)
    validation = dataset.filter(lambda x, y: tf.random.uniform(()) < share)
    return train, validation
