# wrong: a loop with logit > 0.5
# hint: threshold-half
def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.flatten(), labels):
        if z > 0.5:
            right += y == 1
        else:
            right += y == 0
    return float(right) / len(labels)
