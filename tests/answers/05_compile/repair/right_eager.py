# right: compiled to run eagerly; one epoch is the default
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        run_eagerly=True,
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, batch_size=x.shape[0], verbose=0)
