# wrong: compiles with from_logits=True; believes that the loss changes what the model returns (M4)
# hint: loss-changes-output
import keras


def probability_model(model):
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model
