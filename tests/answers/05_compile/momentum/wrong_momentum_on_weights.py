# wrong: multiplies the weights by momentum instead of a velocity
# hint: momentum-on-weights
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        w = momentum * w - learning_rate * gradient
        path.append(w)
    return path
