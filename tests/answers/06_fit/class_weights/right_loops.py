# right: counts with loops
def class_weights(labels):
    count = {}
    for label in labels.tolist():
        count[label] = count.get(label, 0) + 1
    weights = {}
    for label in sorted(count):
        weights[label] = sum(count.values()) / len(count) / count[label]
    return weights
