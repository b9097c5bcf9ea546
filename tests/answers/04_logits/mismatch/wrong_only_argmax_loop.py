# wrong: the predicted class in a loop, and the sum: believes that the class is all that counts
# hint: only-argmax


def mismatched_rows(logits, probabilities):
    result = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        z, p = list(z), list(p)
        if z.index(max(z)) != p.index(max(p)) or abs(sum(p) - 1) > 0.001:
            result.append(i)
    return result
