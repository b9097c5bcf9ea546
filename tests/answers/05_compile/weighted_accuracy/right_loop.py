# right: plain loop with two counters
def weighted_accuracy(labels, predicted, sample_weight):
    hits, weight_of_hits, weight_of_all = 0, 0.0, 0.0
    for label, guess, weight in zip(labels, predicted, sample_weight, strict=True):
        weight_of_all += float(weight)
        if label == guess:
            hits += 1
            weight_of_hits += float(weight)
    return hits / len(labels), weight_of_hits / weight_of_all
