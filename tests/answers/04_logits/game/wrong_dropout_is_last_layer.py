# wrong: only the very last layer counts: softmax there is repaired, anything else there hides it
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
