# wrong: computes the share in exact fractions, where Keras rounds a float down
# hint: another-floor
import math
from fractions import Fraction


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    split = Fraction(str(validation_split))
    n_train = math.floor(n_examples * (1 - split))
    return math.ceil(n_train / batch_size) * epochs
