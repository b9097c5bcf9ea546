# wrong: whole-number division: 0 unless all are right
# hint: all-or-nothing
def binary_accuracy(logits, labels):
    right = 0
    for z, y in zip(logits.ravel(), labels):
        if (z >= 0) == (y == 1):
            right = right + 1
    return float(right // len(labels))
