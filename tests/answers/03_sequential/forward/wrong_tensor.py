# wrong: keras.activations, which return a tensor
# hint: wrong-type
import keras


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = keras.activations.relu(keras.ops.matmul(x, W) + b)
    return keras.activations.softmax(keras.ops.matmul(x, weights[-2]) + weights[-1])
