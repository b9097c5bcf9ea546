# right: everything under tf.keras, Adam from its settings
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.keras.optimizers.get(
            {"class_name": "adam", "config": {"learning_rate": 0.01}}
        ),
        loss={
            "digit": tf.keras.losses.SparseCategoricalCrossentropy(True, reduction="sum"),
            "slant": tf.keras.losses.MeanSquaredError("sum"),
        },
        metrics={"digit": ["accuracy"], "slant": []},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), verbose=0)
