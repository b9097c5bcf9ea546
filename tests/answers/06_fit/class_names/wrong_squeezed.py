# wrong: squeeze takes the axis of a batch of one away again
# hint: squeezed
import numpy as np


def class_names(model, x, names):
    logits = np.squeeze(model.predict(np.atleast_2d(x), verbose=0))
    return [names[k] for k in np.argmax(logits, axis=-1)]
