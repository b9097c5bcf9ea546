# wrong: returns the subclass itself; never makes a model of it
# hint: wrong-type
import keras


def probability_model(model):
    class ProbabilityModel(keras.Model):
        def call(self, x):
            return keras.ops.softmax(model(x))

    return ProbabilityModel
