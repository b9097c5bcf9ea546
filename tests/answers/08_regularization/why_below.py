# %% right: a dictionary typed out
def reasons():
    return {
        "A": "augmentation",
        "B": "wrong labels",
        "C": "averaged",
        "D": "penalty",
        "E": "easier pictures",
        "F": "dropout",
    }


# %% right: letters and words zipped
def reasons():
    words = "augmentation,wrong labels,averaged,penalty,easier pictures,dropout".split(",")
    return dict(zip("ABCDEF", words))


# %% right: one after the other
def reasons():
    found = {}
    found["D"] = "penalty"
    found["C"] = "averaged"
    found["F"] = "dropout"
    found["A"] = "augmentation"
    found["B"], found["E"] = "wrong labels", "easier pictures"
    return found


# %% right: turned round
def reasons():
    letters = {
        "dropout": "F",
        "averaged": "C",
        "penalty": "D",
        "augmentation": "A",
        "easier pictures": "E",
        "wrong labels": "B",
    }
    return {letter: word for word, letter in letters.items()}


# %% right: rules on the numbers of the reports
def reasons():
    # epochs, by fit, by evaluate, in training mode; all accuracies
    numbers = {
        "A": (8, 0.881, 0.955, 0.933),
        "B": (3, 0.650, 0.692, None),
        "C": (1, 0.502, 0.795, 0.756),
        "D": (6, 0.983, 0.980, None),
        "E": (6, 0.921, 0.974, None),
        "F": (7, 0.764, 0.948, 0.786),
    }
    words = {}
    for letter, (epochs, told, measured, active) in numbers.items():
        if active is None:
            by_letter = {"B": "wrong labels", "D": "penalty", "E": "easier pictures"}
            words[letter] = by_letter[letter]
        elif measured - active > 0.1:
            words[letter] = "dropout"
        else:
            words[letter] = "averaged" if epochs == 1 else "augmentation"
    return words


# %% wrong: takes a mean over the epoch for dropout
# hint: dropout-averaged-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "wrong labels",
        "C": "dropout",
        "D": "penalty",
        "E": "easier pictures",
        "F": "averaged",
    }


# %% wrong: every model with a Dropout layer suffers from it
# hint: dropout-augmentation-swapped
def reasons():
    return {
        "A": "dropout",
        "B": "wrong labels",
        "C": "averaged",
        "D": "penalty",
        "E": "easier pictures",
        "F": "augmentation",
    }


# %% wrong: augmentation for the model that was trained for an epoch
# hint: averaged-augmentation-swapped
def reasons():
    return {
        "A": "averaged",
        "B": "wrong labels",
        "C": "augmentation",
        "D": "penalty",
        "E": "easier pictures",
        "F": "dropout",
    }


# %% wrong: a penalty lowers the accuracy
# hint: dropout-penalty-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "wrong labels",
        "C": "averaged",
        "D": "dropout",
        "E": "easier pictures",
        "F": "penalty",
    }


# %% wrong: wrong labels for other pictures
# hint: labels-pictures-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "easier pictures",
        "C": "averaged",
        "D": "penalty",
        "E": "wrong labels",
        "F": "dropout",
    }


# %% wrong: moved pictures make validation easier
# hint: pictures-augmentation-swapped
def reasons():
    return {
        "A": "easier pictures",
        "B": "wrong labels",
        "C": "averaged",
        "D": "penalty",
        "E": "augmentation",
        "F": "dropout",
    }


# %% wrong: three epochs are averaged
# hint: labels-averaged-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "averaged",
        "C": "wrong labels",
        "D": "penalty",
        "E": "easier pictures",
        "F": "dropout",
    }


# %% wrong: a penalty for wrong labels
# hint: labels-penalty-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "penalty",
        "C": "averaged",
        "D": "wrong labels",
        "E": "easier pictures",
        "F": "dropout",
    }


# %% wrong: one letter too far
# hint: shifted-by-one
def reasons():
    return {
        "A": "dropout",
        "B": "augmentation",
        "C": "wrong labels",
        "D": "averaged",
        "E": "penalty",
        "F": "easier pictures",
    }


# %% wrong: one letter too far, the other way
# hint: shifted-by-one
def reasons():
    return {
        "A": "wrong labels",
        "B": "averaged",
        "C": "penalty",
        "D": "easier pictures",
        "E": "dropout",
        "F": "augmentation",
    }


# %% wrong: dropout for everything
# hint: word-twice
def reasons():
    return {
        "A": "dropout",
        "B": "dropout",
        "C": "dropout",
        "D": "dropout",
        "E": "dropout",
        "F": "dropout",
    }


# %% wrong: validation is easier wherever it is better
# hint: word-twice
def reasons():
    return {
        "A": "augmentation",
        "B": "easier pictures",
        "C": "averaged",
        "D": "penalty",
        "E": "easier pictures",
        "F": "easier pictures",
    }


# %% wrong: words of its own
# hint: wrong-words
def reasons():
    return {
        "A": "augmentation",
        "B": "wrong labels",
        "C": "average",
        "D": "L2 penalty",
        "E": "easier pictures",
        "F": "dropout",
    }


# %% wrong: only the first three
# hint: wrong-keys
def reasons():
    return {
        "A": "augmentation",
        "B": "wrong labels",
        "C": "averaged",
    }


# %% wrong: small letters
# hint: wrong-keys
def reasons():
    return {
        "a": "augmentation",
        "b": "wrong labels",
        "c": "averaged",
        "d": "penalty",
        "e": "easier pictures",
        "f": "dropout",
    }


# %% wrong: the data and the penalty one place on
# hint: labels-pictures-swapped
def reasons():
    return {
        "A": "augmentation",
        "B": "easier pictures",
        "C": "averaged",
        "D": "wrong labels",
        "E": "penalty",
        "F": "dropout",
    }


# %% wrong: the three reasons of fit one place on
# hint: dropout-augmentation-swapped
def reasons():
    return {
        "A": "dropout",
        "B": "wrong labels",
        "C": "augmentation",
        "D": "penalty",
        "E": "easier pictures",
        "F": "averaged",
    }


# %% wrong: a list of words
# hint: wrong-type
def reasons():
    return ["augmentation", "wrong labels", "averaged", "penalty", "easier pictures", "dropout"]


# %% wrong: shown, not returned
# hint: no-return
def reasons():
    print({"A": "augmentation", "B": "wrong labels", "C": "averaged", "D": "penalty"})
