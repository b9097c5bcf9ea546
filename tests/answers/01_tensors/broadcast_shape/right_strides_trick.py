# right: arrays that take no memory, as zero strides repeat one number
import numpy as np


def broadcast_shape(first, second):
    one = np.zeros(())
    try:
        return np.broadcast(np.broadcast_to(one, first), np.broadcast_to(one, second)).shape
    except ValueError as error:
        if "mismatch" in str(error):
            return None
        raise
