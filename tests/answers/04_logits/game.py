# %% right: a dictionary typed out
def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "missing",
        "E": "doubled",
        "F": "repaired",
    }


# %% right: dict(zip()) of the letters and a text with six words
def prediction_game():
    return dict(zip("ABCDEF", "right repaired doubled missing doubled repaired".split()))


# %% right: the cases grouped by word, then turned round
WORDS = {"repaired": "BF", "doubled": "CE", "missing": "D", "right": "A"}


def prediction_game():
    answers = {}
    for word, letters in WORDS.items():
        for letter in letters:
            answers[letter] = word
    return answers


# %% right: dict() with keywords, the exceptions put in afterwards
def prediction_game():
    game = dict.fromkeys(["A", "B", "C", "D", "E", "F"], "doubled")
    game.update(A="right", D="missing")
    game["B"] = game["F"] = "repaired"
    return game


# %% right: an OrderedDict in falling order whose values are NumPy strings
from collections import OrderedDict

import numpy as np


def prediction_game():
    words = np.array(["right", "repaired", "doubled", "missing"])
    index = OrderedDict(F=1, E=2, D=3, C=2, B=1, A=0)
    return OrderedDict((key, words[i]) for key, i in index.items())


# %% right: a pandas Series turned into a dictionary
import pandas as pd


def prediction_game():
    table = pd.DataFrame(
        [
            ["A", "right"],
            ["B", "repaired"],
            ["C", "doubled"],
            ["D", "missing"],
            ["E", "doubled"],
            ["F", "repaired"],
        ],
        columns=["model", "what happens"],
    )
    return table.set_index("model")["what happens"].to_dict()


# %% right: runs the six cases in Keras and compares each loss with the three possible values
import warnings

import keras
import numpy as np
from keras import layers


def mean_loss(p, y):
    return -np.mean(np.log(p[np.arange(len(y)), y]))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def prediction_game():
    rng = np.random.default_rng(4)
    x = rng.normal(size=(32, 8)).astype("float32")
    y = rng.integers(0, 10, size=32)
    w = rng.normal(size=(8, 10)).astype("float32")
    b = rng.normal(size=10).astype("float32")
    z = x @ w + b
    right, doubled = mean_loss(softmax(z), y), mean_loss(softmax(softmax(z)), y)

    def evaluate(from_logits, activation, extra=()):
        model = keras.Sequential(
            [keras.Input((8,)), layers.Dense(10, activation=activation), *extra]
        )
        model.layers[0].set_weights([w, b])
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
        model.compile(loss=loss)
        return model, loss

    def judge(value, caught):
        if np.isclose(value, right, rtol=1e-3):
            return "repaired" if caught else "right"
        return "doubled" if np.isclose(value, doubled, rtol=1e-3) else "missing"

    cases = {
        "A": (True, None),
        "B": (True, "softmax"),
        "C": (True, "softmax", [layers.Rescaling(1.0)]),
        "D": (False, None),
        "E": (True, "softmax"),
        "F": (True, "softmax", [layers.Dropout(0.5)]),
    }
    answers = {}
    for name, case in cases.items():
        model, loss = evaluate(*case)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            if name == "E":
                value = float(loss(y, model.predict(x, verbose=0)))
            else:
                value = model.evaluate(x, y, verbose=0)
        caught = [c for c in caught if "from_logits" in str(c.message)]
        answers[name] = judge(value, caught)
    return answers


# %% right: four rules applied to a description of each case
def prediction_game():
    # last layer has a softmax, from_logits, the loss can still see the logits
    cases = {
        "A": (False, True, True),
        "B": (True, True, True),
        "C": (True, True, False),
        "D": (False, False, True),
        "E": (True, True, False),
        "F": (True, True, True),
    }

    def word(softmax, from_logits, visible):
        if not softmax:
            return "right" if from_logits else "missing"
        if not from_logits:
            return "right"
        return "repaired" if visible else "doubled"

    return {name: word(*case) for name, case in cases.items()}


# %% wrong: the same belief as a rule: softmax in the model and from_logits=True make "doubled" (M1)
# hint: everything-doubled
def prediction_game():
    has_softmax = {"A": False, "B": True, "C": True, "D": False, "E": True, "F": True}
    from_logits = {"A": True, "B": True, "C": True, "D": False, "E": True, "F": True}
    answer = {}
    for case in "ABCDEF":
        times = int(has_softmax[case]) + int(from_logits[case])
        answer[case] = ["missing", "right", "doubled"][times]
    return answer


# %% wrong: every softmax with from_logits=True is applied twice, as all tutorials say (M1)
# hint: everything-doubled
def prediction_game():
    return {
        "A": "right",
        "B": "doubled",
        "C": "doubled",
        "D": "missing",
        "E": "doubled",
        "F": "doubled",
    }


# %% wrong: Keras always notices a softmax in front of from_logits=True (M1b)
# hint: everything-repaired
def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "repaired",
        "D": "missing",
        "E": "repaired",
        "F": "repaired",
    }


# %% wrong: "repaired" for every case with a softmax, by a dictionary of exceptions (M1b)
# hint: everything-repaired
def prediction_game():
    exceptions = {"A": "right", "D": "missing"}
    return {letter: exceptions.get(letter, "repaired") for letter in "ABCDEF"}


# %% wrong: from_logits=False applies the softmax inside the loss (M4)
# hint: false-applies-softmax
def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "right",
        "E": "doubled",
        "F": "repaired",
    }


# %% wrong: the loss always ends in a softmax, so D is right and every softmax in a model is one too many (M4)
# hint: false-applies-softmax
def prediction_game():
    letters = ["A", "B", "C", "D", "E", "F"]
    softmax_in_model = [False, True, True, False, True, True]
    return {k: "doubled" if s else "right" for k, s in zip(letters, softmax_in_model)}


# %% wrong: Keras repairs every mistake, the missing softmax too
# hint: missing-is-repaired
def prediction_game():
    return dict(A="right", B="repaired", C="doubled", D="repaired", E="doubled", F="repaired")


# %% wrong: from_logits=True means "the outputs are probabilities": softmax models are right with it
# hint: from-logits-swapped
def prediction_game():
    return {
        "A": "missing",
        "B": "right",
        "C": "right",
        "D": "right",
        "E": "right",
        "F": "right",
    }


# %% wrong: takes the two words "doubled" and "missing" for each other
# hint: doubled-missing-swapped
def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "missing",
        "D": "doubled",
        "E": "missing",
        "F": "repaired",
    }


# %% wrong: times 1.0 changes nothing, so Keras repairs it as without the layer (M1b)
# hint: rescaling-is-harmless
def prediction_game():
    game = {"A": "right", "D": "missing", "E": "doubled"}
    for case in ("B", "C", "F"):
        game[case] = "repaired"
    return game


# %% wrong: predict() returns logits, so from_logits=True is right for it (M1d)
# hint: predict-keeps-logits
def prediction_game():
    game = dict(zip("ABCDF", ["right", "repaired", "doubled", "missing", "repaired"]))
    game["E"] = "right"
    return game


# %% wrong: predict() hands the logits on with the array, so the loss finds them (M1d)
# hint: predict-keeps-logits
def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "missing",
        "E": "repaired",
        "F": "repaired",
    }


# %% wrong: any layer after the softmax doubles it, also Dropout, which does nothing at inference
# hint: dropout-breaks-it
def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "doubled"]
    return {chr(ord("A") + i): word for i, word in enumerate(words)}


# %% wrong: only the very last layer counts: softmax there is repaired, anything else there hides it
# hint: dropout-breaks-it
def prediction_game():
    last = dict(A="Dense", B="softmax", C="Rescaling", D="Dense", E="predict", F="Dropout")
    answers = {}
    for case, layer in last.items():
        if layer == "softmax":
            answers[case] = "repaired"
        elif layer in ("Rescaling", "Dropout", "predict"):
            answers[case] = "doubled"
        else:
            answers[case] = "right" if case == "A" else "missing"
    return answers


# %% wrong: the value of B and F is right, so writes "right"; forgets the warning
# hint: repaired-is-not-right
def prediction_game():
    return dict(zip("ABCDEF", ["right", "right", "doubled", "missing", "doubled", "right"]))


# %% wrong: runs models and decides by the arg max, which a second softmax does not change
# hint: accuracy-tells
import numpy as np


def prediction_game():
    rng = np.random.default_rng(0)
    z = rng.normal(size=(100, 10))
    y = z.argmax(axis=1)

    def softmax(a):
        e = np.exp(a)
        return e / e.sum(axis=1, keepdims=True)

    outputs = {"A": z, "B": softmax(z), "C": softmax(softmax(z)), "E": softmax(softmax(z))}
    game = {"D": "missing"}
    for case, p in outputs.items():
        game[case] = "right" if np.mean(p.argmax(axis=1) == y) == 1.0 else "doubled"
    game["B"] = game["F"] = "repaired"
    return game


# %% wrong: no warning and a good accuracy, so C and E are right; accuracy hides the second softmax
# hint: accuracy-tells
def prediction_game():
    accuracy = {"A": 0.96, "B": 0.96, "C": 0.956, "D": 0.37, "E": 0.96, "F": 0.96}
    warned = {"B", "F"}
    game = {}
    for case, value in accuracy.items():
        if value < 0.9:
            game[case] = "missing"
        else:
            game[case] = "repaired" if case in warned else "right"
    return game


# %% wrong: where Keras warns the result is wrong, where it is silent the result is right
# hint: warning-means-wrong
def prediction_game():
    return {
        "A": "right",
        "B": "doubled",
        "C": "right",
        "D": "right",
        "E": "right",
        "F": "doubled",
    }


# %% wrong: all six run without an error, so all six are right
# hint: everything-right
def prediction_game():
    return {case: "right" for case in "ABCDEF"}


# %% wrong: prints the dictionary and returns nothing
# hint: no-return
def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    print(dict(zip("ABCDEF", words)))


# %% wrong: the words without quotes: NameError
# hint: raises
def prediction_game():
    return {"A": right, "B": repaired, "C": doubled, "D": missing, "E": doubled, "F": repaired}


# %% wrong: range stops too early, so that "F" is absent
# hint: wrong-keys
def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return {"ABCDEF"[i]: words[i] for i in range(5)}


# %% wrong: the numbers 0 to 5 as keys
# hint: wrong-keys
def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return dict(enumerate(words))


# %% wrong: small letters as keys
# hint: wrong-keys
def prediction_game():
    return {
        "a": "right",
        "b": "repaired",
        "c": "doubled",
        "d": "missing",
        "e": "doubled",
        "f": "repaired",
    }


# %% wrong: the dictionary as JSON text
# hint: wrong-type
import json


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return json.dumps(dict(zip("ABCDEF", words)))


# %% wrong: a list of six words instead of a dictionary
# hint: wrong-type
def prediction_game():
    return ["right", "repaired", "doubled", "missing", "doubled", "repaired"]


# %% wrong: a list of pairs: dict() was forgotten around zip
# hint: wrong-type
def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return list(zip("ABCDEF", words))


# %% wrong: the four words with capital letters
# hint: wrong-words
def prediction_game():
    answers = ["Right", "Repaired", "Doubled", "Missing", "Doubled", "Repaired"]
    return dict(zip("ABCDEF", answers))


# %% wrong: how often the softmax is applied instead of the words
# hint: wrong-words
def prediction_game():
    return {"A": 1, "B": 1, "C": 2, "D": 0, "E": 2, "F": 1}


# %% wrong: its own words instead of the four that were given
# hint: wrong-words
def prediction_game():
    return {
        "A": "correct",
        "B": "warning",
        "C": "double softmax",
        "D": "no softmax",
        "E": "double softmax",
        "F": "warning",
    }
