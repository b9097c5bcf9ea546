# right: a tf.data dataset of one batch
import keras
import tensorflow as tf


def repaired(model, x, y):
    batches = tf.data.Dataset.from_tensor_slices((x, dict(y))).batch(len(x))
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(batches, epochs=1, verbose=0)
