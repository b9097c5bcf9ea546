# wrong: None for the batch inside the shape (M16): a further axis
# hint: batch-in-shape
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, units[0])))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
