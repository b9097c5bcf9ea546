# wrong: if labels == predicted: asks whether an array is true
# hint: raises
def weighted_accuracy(labels, predicted, sample_weight):
    hits = 0
    if labels == predicted:
        hits += 1
    return hits / len(labels), hits * sum(sample_weight) / sum(sample_weight)
