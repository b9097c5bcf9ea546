# wrong: squeezes the batch, then walks through it: of one example it takes the single logits
# hint: squeezed
import numpy as np


def class_names(model, x, names):
    logits = np.squeeze(np.array(model(np.atleast_2d(x))))
    return [names[int(np.argmax(row))] for row in logits]
