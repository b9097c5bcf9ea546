# wrong: where Keras warns the result is wrong, where it is silent the result is right
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
