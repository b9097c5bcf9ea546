# wrong: the old optimizer from tf.compat.v1
# hint: raises
import keras
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.compat.v1.train.AdamOptimizer(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
