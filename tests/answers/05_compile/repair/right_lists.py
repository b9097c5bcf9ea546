# right: lists in the order of the model's output names
import keras


def repaired(model, x, y):
    losses = {
        "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        "slant": keras.losses.MeanSquaredError(reduction="sum"),
    }
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss=[losses[name] for name in model.output_names],
        metrics=[["accuracy"] if name == "digit" else [] for name in model.output_names],
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
