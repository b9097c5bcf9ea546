# wrong: epochs=0: asks for the history only
# hint: not-trained
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=0, batch_size=len(x), shuffle=False, verbose=0)
