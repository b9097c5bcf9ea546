# right: recursion over the list of gradients
def sgd_weights(w, gradients, learning_rate, momentum, velocity=0.0):
    if len(gradients) == 0:
        return []
    velocity = momentum * velocity - learning_rate * gradients[0]
    new_w = w + velocity
    return [new_w, *sgd_weights(new_w, gradients[1:], learning_rate, momentum, velocity)]
