# wrong: only plain SGD is written yet
# hint: unfinished
def sgd_weights(w, gradients, learning_rate, momentum):
    if momentum != 0:
        raise NotImplementedError("momentum")
    path = []
    for gradient in gradients:
        w = w - learning_rate * gradient
        path.append(w)
    return path
