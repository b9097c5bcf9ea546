# wrong: "accuracy" as a loss, because accuracy is what counts in the end (M10)
# hint: accuracy-as-loss


def choose_loss(n_classes, labels, output):
    return "accuracy"
