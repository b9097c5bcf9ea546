# wrong: SGD for the optimizer that is gone
# hint: other-optimizer
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.SGD(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
