# wrong: two parts only
# hint: wrong-type
import numpy as np
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    train, rest = train_test_split(
        np.arange(len(labels)),
        test_size=validation + test,
        stratify=labels,
        random_state=seed,
    )
    return train, rest
