# %% right: a dictionary typed out
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% right: letters and words zipped
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% right: rules on what was written down from the plots and the table
def diagnoses():
    # jumps, first/last training loss, last validation loss, last accuracy in validation
    seen = {
        "A": (False, 2.23, 0.20, 0.16, 0.97),
        "B": (False, 2.32, 0.69, 0.69, 0.88),
        "C": (False, 2.20, 0.06, 8.86, 0.01),
        "D": (False, 2.25, 1.61, 1.63, 0.28),
        "E": (True, 1.59, 0.14, 1.50, 0.85),
        "F": (False, 1.80, 0.09, 0.17, 0.96),
        "G": (False, 2.16, 0.28, 1.52, 0.71),
        "H": (False, 2.37, 2.31, 2.30, 0.10),
    }

    def word(jumps, first, last, validation, accuracy):
        if jumps:
            return "learning rate too large"
        if first - last < 0.1:
            return "learning rate too small"
        if accuracy < 0.05:
            return "validation not representative"
        if validation > 3 * last:
            return "overfitting"
        if last > 1:
            return "underfitting"
        if last > 0.5:
            return "not finished"
        return "regularized" if validation < last else "fine"

    return {letter: word(*numbers) for letter, numbers in seen.items()}


# %% right: a pandas Series turned into a dictionary
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


# %% right: begins with the easy ones and adds the others, in another order
def diagnoses():
    found = {}
    rate = "learning rate too {}"
    found["H"] = rate.format("small")
    found["E"] = rate.format("large")
    found.update(G="overfitting", D="underfitting", F="fine")
    found["C"] = "validation not representative"
    found |= {"A": "regularized", "B": "not finished"}
    return found


# %% right: a text with one line for each letter
TEXT = """
A regularized
B not finished
C validation not representative
D underfitting
E learning rate too large
F fine
G overfitting
H learning rate too small
"""


def diagnoses():
    return dict(line.split(maxsplit=1) for line in TEXT.strip().splitlines())


# %% right: a dictionary from word to letter, turned round
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: takes the words overfitting and underfitting for each other
# hint: overfitting-underfitting-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "overfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "underfitting",
        "H": "learning rate too small",
    }


# %% wrong: underfitting is a gap, overfitting is a loss that stays high
# hint: overfitting-underfitting-swapped
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "overfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "underfitting": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: more epochs would help the flat one
# hint: underfitting-not-finished-swapped
def diagnoses():
    words = [
        "regularized",
        "underfitting",
        "validation not representative",
        "not finished",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: a high loss that still falls is underfitting, and a flat one is not finished
# hint: underfitting-not-finished-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "underfitting",
        "C": "validation not representative",
        "D": "not finished",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: too large a learning rate is slow, too small a one jumps
# hint: learning-rates-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too small",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too large",
    }


# %% wrong: the two words of the learning rate by the wrong letter
# hint: learning-rates-swapped
def diagnoses():
    found = dict(A="regularized", D="underfitting", F="fine", G="overfitting")
    found["B"] = "not finished"
    found["C"] = "validation not representative"
    for letter, size in [("E", "small"), ("H", "large")]:
        found[letter] = f"learning rate too {size}"
    return found


# %% wrong: the slowest one only needs more epochs, the steady one has too small a rate
# hint: not-finished-too-small-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "learning rate too small",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "not finished",
    }


# %% wrong: a straight falling line means a small learning rate
# hint: not-finished-too-small-swapped
def diagnoses():
    letter_of = {
        "regularized": "A",
        "learning rate too small": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "not finished": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: decides by the accuracy: the lowest is underfitting
# hint: too-small-is-underfitting
def diagnoses():
    last_accuracy = {"D": 0.28, "H": 0.10}
    lowest = min(last_accuracy, key=last_accuracy.get)
    found = {letter: "learning rate too small" for letter in last_accuracy}
    found[lowest] = "underfitting"
    found["A"], found["B"] = "regularized", "not finished"
    found["C"], found["E"] = "validation not representative", "learning rate too large"
    found["F"], found["G"] = "fine", "overfitting"
    return found


# %% wrong: a curve that hardly falls is a model that is too small
# hint: too-small-is-underfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "learning rate too small",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "underfitting",
    }


# %% wrong: a curve that falls all the time is fine, the flat good one has to go on
# hint: fine-not-finished-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "fine",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "not finished",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: two curves that lie on each other are fine
# hint: fine-not-finished-swapped
def diagnoses():
    words = [
        "regularized",
        "fine",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "not finished",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: a training loss that falls to the end is fine
# hint: fine-is-overfitting
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "overfitting": "F",
        "fine": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: any gap at the end is overfitting, and the large one is fine by exclusion
# hint: fine-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "overfitting",
        "G": "fine",
        "H": "learning rate too small",
    }


# %% wrong: a small gap is the work of a penalty
# hint: fine-is-regularized
def diagnoses():
    words = [
        "fine",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "regularized",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: validation below training is the best that can be, so A is fine
# hint: fine-is-regularized
def diagnoses():
    return {
        "A": "fine",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "regularized",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: sorts by the gap at the end
# hint: gap-is-overfitting
def diagnoses():
    gap = {"C": 8.86 - 0.06, "G": 1.52 - 0.28}
    widest, other = sorted(gap, key=gap.get, reverse=True)
    return {
        "A": "regularized",
        "B": "not finished",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "H": "learning rate too small",
        widest: "overfitting",
        other: "validation not representative",
    }


# %% wrong: the widest gap is the overfitting one, the other the odd validation part
# hint: gap-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "overfitting",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "validation not representative",
        "H": "learning rate too small",
    }


# %% wrong: the validation loss cannot be lower, so the part must be odd
# hint: regularized-is-unrepresentative
def diagnoses():
    letter_of = {
        "validation not representative": "A",
        "not finished": "B",
        "regularized": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: validation below training: the validation part must be too easy
# hint: regularized-is-unrepresentative
def diagnoses():
    return {
        "A": "validation not representative",
        "B": "not finished",
        "C": "regularized",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: a penalty lifts the validation loss
# hint: regularized-is-overfitting
def diagnoses():
    words = [
        "overfitting",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "regularized",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: curves apart are overfitting, whichever is above
# hint: regularized-is-overfitting
def diagnoses():
    return {
        "A": "overfitting",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "regularized",
        "H": "learning rate too small",
    }


# %% wrong: a loss of 8 has diverged, so the learning rate is too large
# hint: too-large-is-unrepresentative
def diagnoses():
    highest = {"C": 8.86, "E": 1.50}
    diverged = max(highest, key=highest.get)
    found = {letter: "validation not representative" for letter in highest}
    found[diverged] = "learning rate too large"
    rest = {"A": "regularized", "B": "not finished", "D": "underfitting", "F": "fine"}
    return {**rest, **found, "G": "overfitting", "H": "learning rate too small"}


# %% wrong: jumps come from the validation part, the diverging curve from the learning rate
# hint: too-large-is-unrepresentative
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "learning rate too large",
        "D": "underfitting",
        "E": "validation not representative",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: E ends far above its training loss, so it is the one that overfits
# hint: too-large-is-overfitting
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "overfitting": "E",
        "fine": "F",
        "learning rate too large": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}


# %% wrong: a validation loss that rises: steps too large
# hint: too-large-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "overfitting",
        "F": "fine",
        "G": "learning rate too large",
        "H": "learning rate too small",
    }


# %% wrong: a loss that stops high: the steps are too large to go on
# hint: large-rate-is-underfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "learning rate too large",
        "E": "underfitting",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: an uneven curve: the model cannot learn it
# hint: large-rate-is-underfitting
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "learning rate too large",
        "underfitting",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: the right words in the right order, each one letter too far
# hint: shifted-by-one
def diagnoses():
    return {
        "A": "learning rate too small",
        "B": "regularized",
        "C": "not finished",
        "D": "validation not representative",
        "E": "underfitting",
        "F": "learning rate too large",
        "G": "fine",
        "H": "overfitting",
    }


# %% wrong: rolls the list of words by one the other way
# hint: shifted-by-one
def diagnoses():
    words = [
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
        "regularized",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: fills the dictionary and does not return it
# hint: no-return
def diagnoses():
    found = {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: prints the dictionary
# hint: no-return
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    print(dict(zip("ABCDEFGH", words)))


# %% wrong: leaves the four hard ones open, so nothing is returned at all
# hint: unfinished
def diagnoses():
    easy = {"B": "not finished", "F": "fine", "G": "overfitting", "D": "underfitting"}
    if len(easy) < 8:
        raise NotImplementedError("A, C, E and H")
    return easy


# %% wrong: strict zip of eight letters and of nine words
# hint: raises
def diagnoses():
    words = "regularized,not finished,validation,not representative,underfitting,"
    words += "learning rate too large,fine,overfitting,learning rate too small"
    return dict(zip("ABCDEFGH", words.split(","), strict=True))


# %% wrong: the words without quotes
# hint: raises
def diagnoses():
    return dict(A=regularized, D=underfitting, F=fine, G=overfitting)


# %% wrong: everything runs without an error, so all are fine
# hint: word-twice
def diagnoses():
    return dict.fromkeys("ABCDEFGH", "fine")


# %% wrong: calls every gap overfitting, so the word stands three times
# hint: word-twice
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "overfitting",
        "D": "underfitting",
        "E": "overfitting",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }


# %% wrong: A and F are both fine, since both losses are low
# hint: word-twice
def diagnoses():
    words = [
        "fine",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: B and H are both not finished
# hint: word-twice
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "not finished",
    }


# %% wrong: D and H both stay high, so both underfit
# hint: word-twice
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "underfitting",
    }


# %% wrong: numbers as keys
# hint: wrong-keys
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(enumerate(words))


# %% wrong: the last letter is missing: the list was closed too early
# hint: wrong-keys
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
    ]
    return dict(zip("ABCDEFGH", words))


# %% wrong: small letters as keys
# hint: wrong-keys
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("abcdefgh", words))


# %% wrong: from word to letter
# hint: wrong-keys
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "learning rate too small": "H",
    }
    return letter_of


# %% wrong: a list of eight words
# hint: wrong-type
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return words


# %% wrong: a list of pairs: dict() was forgotten around zip
# hint: wrong-type
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return list(zip("ABCDEFGH", words))


# %% wrong: a set: braces without keys
# hint: wrong-type
def diagnoses():
    return {
        "A regularized",
        "B not finished",
        "C validation not representative",
        "D underfitting",
        "E learning rate too large",
        "F fine",
        "G overfitting",
        "H learning rate too small",
    }


# %% wrong: the words with capital letters
# hint: wrong-words
def diagnoses():
    return {
        "A": "Regularized",
        "B": "Not finished",
        "C": "Validation not representative",
        "D": "Underfitting",
        "E": "Learning rate too large",
        "F": "Fine",
        "G": "Overfitting",
        "H": "Learning rate too small",
    }


# %% wrong: the numbers of the words in the list of the task
# hint: wrong-words
def diagnoses():
    return {"A": 8, "B": 4, "C": 7, "D": 2, "E": 5, "F": 1, "G": 3, "H": 6}


# %% wrong: its own words
# hint: wrong-words
def diagnoses():
    return {
        "A": "dropout",
        "B": "needs more epochs",
        "C": "bad split",
        "D": "model too small",
        "E": "too fast",
        "F": "ok",
        "G": "overfit",
        "H": "too slow",
    }


# %% wrong: "too large" and "too small" without the learning rate
# hint: wrong-words
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "too large",
        "F": "fine",
        "G": "overfitting",
        "H": "too small",
    }


# %% wrong: underscores in place of spaces
# hint: wrong-words
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return {k: w.replace(" ", "_") for k, w in zip("ABCDEFGH", words)}


# %% wrong: an array of the words in place of a dictionary
# hint: wrong-type
import numpy as np


def diagnoses():
    words = ["regularized", "not finished", "validation not representative", "underfitting"]
    return np.array([*words, "learning rate too large", "fine", "overfitting", "fine"])
