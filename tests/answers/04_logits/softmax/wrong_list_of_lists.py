# wrong: a list of lists, not an array
# hint: wrong-type
import math


def softmax(logits):
    result = []
    for row in logits:
        e = [math.exp(z - max(row)) for z in row]
        result.append([x / sum(e) for x in e])
    return result
