# right: keras.ops in place of NumPy, an array at the end
from keras import ops


def forward(x, weights):
    h = ops.convert_to_tensor(x)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = ops.relu(ops.matmul(h, W) + b)
    h = ops.matmul(h, weights[-2]) + weights[-1]
    return ops.convert_to_numpy(ops.softmax(h, axis=-1))
