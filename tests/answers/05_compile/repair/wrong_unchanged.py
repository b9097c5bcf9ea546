# wrong: the code as it was shown
# hint: raises
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.train.AdamOptimizer(0.01),
        loss={"digit": "sparse_categorical_crossentropy", "slant": "mse"},
        loss_reduction="sum",
        metrics=["accuracy"],
    )
    return model.fit(
        x,
        y,
        epochs=1,
        batch_size=len(x),
        shuffle=False,
        workers=4,
        use_multiprocessing=True,
        verbose=0,
    )
