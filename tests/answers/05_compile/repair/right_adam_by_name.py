# right: Adam by its name, then its learning rate set
import keras


def repaired(model, x, y):
    model.compile(
        optimizer="adam",
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.optimizer.learning_rate = 0.01
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
