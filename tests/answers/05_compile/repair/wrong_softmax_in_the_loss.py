# wrong: softmax in front of a loss from logits
# hint: softmax-twice
import keras


def repaired(model, x, y):
    def cross_entropy(labels, logits):
        return keras.ops.sum(
            keras.losses.sparse_categorical_crossentropy(
                labels, 1.0 * keras.ops.softmax(logits), from_logits=True
            )
        )

    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": cross_entropy,
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
