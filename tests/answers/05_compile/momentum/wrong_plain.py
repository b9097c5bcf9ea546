# wrong: plain gradient descent; momentum is an argument that is never used
# hint: velocity-forgotten
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        w = w - learning_rate * gradient
        path.append(w)
    return path
