# wrong: runs models and decides by the arg max, which a second softmax does not change
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
