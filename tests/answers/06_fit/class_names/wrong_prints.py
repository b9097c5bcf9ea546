# wrong: prints the names
# hint: no-return
import numpy as np


def class_names(model, x, names):
    for row in model.predict(np.atleast_2d(x), verbose=0):
        print(names[int(row.argmax())])
