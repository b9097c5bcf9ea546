# wrong: the same on a clone: .input and .output of a Sequential
# hint: output-of-sequential
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(inputs=copy.input, outputs=keras.ops.softmax(copy.output))
