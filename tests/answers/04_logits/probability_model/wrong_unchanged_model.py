# wrong: returns the given model: believes that predict already gives probabilities
# hint: unchanged-model


def probability_model(model):
    return model
