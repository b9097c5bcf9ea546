# right: each velocity written out as a sum over all earlier gradients
def sgd_weights(w, gradients, learning_rate, momentum):
    weights = []
    current = w
    for t in range(len(gradients)):
        velocity = sum(-learning_rate * momentum ** (t - k) * gradients[k] for k in range(t + 1))
        current = current + velocity
        weights.append(current)
    return weights
