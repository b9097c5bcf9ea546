# wrong: the optimizer from optimizers.legacy
# hint: raises
import tensorflow as tf
from tensorflow import keras


def repaired(model, x, y):
    model.compile(
        optimizer=tf.keras.optimizers.legacy.Adam(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
