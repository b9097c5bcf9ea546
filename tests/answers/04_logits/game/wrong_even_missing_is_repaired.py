# wrong: Keras repairs every mistake, the missing softmax too
# hint: missing-is-repaired


def prediction_game():
    return dict(
        A="right", B="repaired", C="doubled", D="repaired", E="doubled", F="repaired"
    )
