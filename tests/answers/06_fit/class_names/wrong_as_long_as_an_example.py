# wrong: takes x for a single example when its length is the number of inputs, also a batch of d
# hint: single-by-length
import numpy as np


def class_names(model, x, names):
    d = model.input_shape[-1]
    batch = x.reshape(1, -1) if len(x) == d else x
    logits = model.predict(batch, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]
