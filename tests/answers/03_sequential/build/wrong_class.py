# wrong: a subclass of keras.Model that is never made into a model
# hint: wrong-type
import keras


def build_classifier():
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(128, activation="relu")
            self.last = keras.layers.Dense(10, activation="softmax")

        def call(self, x):
            return self.last(self.hidden(x))

    return Classifier
