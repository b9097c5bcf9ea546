# wrong: LabelBinarizer finds the classes in the labels
# hint: classes-that-occur
import numpy as np
import sklearn.preprocessing


def one_hot(labels, n_classes):
    return sklearn.preprocessing.OneHotEncoder(sparse_output=False, dtype=np.float32).fit_transform(
        labels[:, None]
    )
