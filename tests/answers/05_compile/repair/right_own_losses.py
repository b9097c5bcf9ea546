# right: two loss functions of its own that return the sum
import keras
from keras import ops


def summed_cross_entropy(labels, logits):
    return ops.sum(keras.losses.sparse_categorical_crossentropy(labels, logits, from_logits=True))


def summed_squares(target, output):
    return ops.sum(ops.square(target - output))


def repaired(model, x, y):
    model.compile(
        keras.optimizers.Adam(0.01),
        loss={"digit": summed_cross_entropy, "slant": summed_squares},
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, batch_size=len(x), shuffle=False, verbose=0)
