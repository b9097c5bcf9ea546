# wrong: divides the learning rate by the batch size, since the losses are sums
# hint: other-learning-rate
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01 / len(x)),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
