# wrong: the adapted layer instead of the numbers
# hint: wrong-type
import keras


def normalize(train, validation, test):
    layer = keras.layers.Normalization()
    layer.adapt(train)
    return layer
