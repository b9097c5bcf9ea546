# wrong: scales only if the maximum is above 1, "otherwise it is scaled already"; very dark images stay
# hint: scales-only-if-needed
import numpy as np


def scale_pixels(images):
    answer = images.astype(np.float32)
    if answer.max() > 1:
        answer /= 255
    return answer
