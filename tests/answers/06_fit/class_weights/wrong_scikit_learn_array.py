# wrong: hands on the array of scikit-learn
# hint: wrong-type
import numpy as np
from sklearn.utils.class_weight import compute_class_weight


def class_weights(labels):
    return compute_class_weight("balanced", classes=np.unique(labels), y=labels)
