# wrong: a copy compiled with the loss for probabilities; believes that it then returns probabilities (M4)
# hint: loss-changes-output
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    copy.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False))
    return copy
