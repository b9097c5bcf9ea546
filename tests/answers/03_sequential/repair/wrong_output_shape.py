# wrong: returns the shape of the output, which was the visible mistake
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
