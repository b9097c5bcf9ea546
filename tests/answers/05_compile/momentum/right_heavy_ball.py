# right: without velocity: momentum times the difference of the last two weights
def sgd_weights(w, gradients, learning_rate, momentum):
    before, now = w, w
    path = []
    for gradient in gradients:
        after = now - learning_rate * gradient + momentum * (now - before)
        path.append(after)
        before, now = now, after
    return path
