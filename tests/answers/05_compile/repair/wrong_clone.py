# wrong: trains a copy with the same weights
# hint: clone-trained
import keras


def repaired(model, x, y):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    model = copy
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
