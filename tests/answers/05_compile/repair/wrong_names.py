# wrong: loss names as before: nothing says that digit gives logits, nothing is summed
# hint: from-logits-forgotten
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": "sparse_categorical_crossentropy",
            "slant": "mse",
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
