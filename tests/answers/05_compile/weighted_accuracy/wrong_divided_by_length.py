# wrong: a loop that divides both sums by the number of examples
# hint: divided-by-n
def weighted_accuracy(labels, predicted, sample_weight):
    plain, weighted = 0.0, 0.0
    for i in range(len(labels)):
        if labels[i] == predicted[i]:
            plain += 1.0
            weighted += float(sample_weight[i])
    return plain / len(labels), weighted / len(labels)
