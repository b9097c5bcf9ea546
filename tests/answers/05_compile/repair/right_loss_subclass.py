# right: a loss class of its own, log-softmax by hand
import keras
from keras import ops


class CrossEntropyOfLogits(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction="sum")

    def call(self, y_true, y_pred):
        labels = ops.cast(ops.reshape(y_true, (-1,)), "int32")
        return -ops.sum(ops.one_hot(labels, 10) * ops.log_softmax(y_pred), axis=-1)


def repaired(model, x, y):
    losses = {"digit": CrossEntropyOfLogits(), "slant": keras.losses.MeanSquaredError("sum")}
    adam = keras.optimizers.Adam(learning_rate=1e-2)
    model.compile(optimizer=adam, loss=losses, metrics={"digit": ["accuracy"]})
    model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return model.history
