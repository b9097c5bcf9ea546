# wrong: which are right, not how large their share is
# hint: wrong-shape
def binary_accuracy(logits, labels):
    return (logits.ravel() >= 0) == labels
