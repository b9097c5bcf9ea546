# right: plain Python loop and counter
def binary_accuracy(logits, labels):
    right = 0
    for logit, label in zip(logits.reshape(-1), labels):
        predicted = 1 if logit >= 0 else 0
        if predicted == label:
            right += 1
    return right / len(labels)
