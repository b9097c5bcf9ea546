# wrong: turns the weights into one number
# hint: raises
def sgd_weights(w, gradients, learning_rate, momentum):
    weight = float(w)
    velocity = 0.0
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * float(gradient)
        weight = weight + velocity
        path.append(weight)
    return path
