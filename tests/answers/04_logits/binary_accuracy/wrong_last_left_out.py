# wrong: the loop stops before the last example
# hint: off-by-one
def binary_accuracy(logits, labels):
    z = logits.reshape(-1)
    right = 0
    for i in range(len(z) - 1):
        right += int((z[i] >= 0) == (labels[i] == 1))
    return right / len(z)
