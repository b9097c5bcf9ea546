# wrong: velocity starts as the first step, and then the first step is added
# hint: velocity-starts-at-gradient
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    if not gradients:
        return path
    velocity = -learning_rate * gradients[0]
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path
