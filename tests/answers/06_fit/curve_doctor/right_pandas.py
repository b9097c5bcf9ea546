# right: a pandas Series turned into a dictionary
import pandas as pd


def diagnoses():
    words = pd.Series(
        {
            "F": "fine",
            "D": "underfitting",
            "G": "overfitting",
            "B": "not finished",
            "E": "learning rate too large",
            "H": "learning rate too small",
            "C": "validation not representative",
            "A": "regularized",
        }
    )
    return words.sort_index().to_dict()
