# wrong: splits the labels themselves, not their positions
# hint: labels-not-positions
from sklearn.model_selection import train_test_split


def stratified_split(labels, validation, test, seed):
    rest, val = train_test_split(labels, test_size=validation, stratify=labels, random_state=seed)
    train, tst = train_test_split(
        rest, test_size=test / (1 - validation), stratify=rest, random_state=seed
    )
    return train, val, tst
