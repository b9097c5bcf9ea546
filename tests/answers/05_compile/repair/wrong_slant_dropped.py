# wrong: a loss for digit only
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
