# wrong: the loss always ends in a softmax, so D is right and every softmax in a model is one too many (M4)
# hint: false-applies-softmax


def prediction_game():
    letters = ["A", "B", "C", "D", "E", "F"]
    softmax_in_model = [False, True, True, False, True, True]
    return {k: "doubled" if s else "right" for k, s in zip(letters, softmax_in_model)}
