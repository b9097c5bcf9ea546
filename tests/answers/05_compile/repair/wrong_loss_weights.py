# wrong: makes the sums by loss_weights of the batch size
# hint: loss-weights-for-sum
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": keras.losses.MeanSquaredError(),
        },
        loss_weights={"digit": float(len(x)), "slant": float(len(x))},
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
