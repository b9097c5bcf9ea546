# wrong: compiles; fit is left for later
# hint: not-attempted
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    raise NotImplementedError("fit")
