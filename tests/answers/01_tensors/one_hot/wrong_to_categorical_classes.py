# wrong: lets Keras count the classes from the labels
# hint: classes-that-occur
import keras


def one_hot(labels, n_classes):
    return keras.utils.to_categorical(labels).astype("float32")
