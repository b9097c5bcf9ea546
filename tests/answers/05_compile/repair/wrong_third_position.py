# wrong: the metrics as the third argument, which is loss_weights
# hint: raises
import keras


def repaired(model, x, y):
    losses = {
        "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        "slant": keras.losses.MeanSquaredError(reduction="sum"),
    }
    model.compile(keras.optimizers.Adam(0.01), losses, {"digit": "accuracy"})
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
