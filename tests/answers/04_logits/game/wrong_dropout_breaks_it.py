# wrong: any layer after the softmax doubles it, also Dropout, which does nothing at inference
# hint: dropout-breaks-it


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "doubled"]
    return {chr(ord("A") + i): word for i, word in enumerate(words)}
