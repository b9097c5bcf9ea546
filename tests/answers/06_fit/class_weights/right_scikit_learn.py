# right: scikit-learn's balanced class weights
import numpy as np
from sklearn.utils.class_weight import compute_class_weight


def class_weights(labels):
    classes = np.unique(labels)
    weights = compute_class_weight("balanced", classes=classes, y=labels)
    return dict(zip(classes.tolist(), weights.tolist()))
