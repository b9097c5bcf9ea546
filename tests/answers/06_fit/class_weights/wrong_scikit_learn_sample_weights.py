# wrong: scikit-learn's function for examples instead of the one for classes
# hint: weight-per-example
from sklearn.utils.class_weight import compute_sample_weight


def class_weights(labels):
    return compute_sample_weight("balanced", labels)
