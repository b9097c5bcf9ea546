# wrong: fits once without the history, and compiles nothing again
# hint: trained-twice
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
    model.fit(x, y, batch_size=len(x), verbose=0)
    history = model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return history
