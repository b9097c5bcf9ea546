# wrong: checks that a row is a distribution (nothing negative, sum 1) and never looks at the logits
# hint: only-sums-to-one


def mismatched_rows(logits, probabilities):
    rows = []
    for i in range(len(probabilities)):
        total = 0
        negative = False
        for p in probabilities[i]:
            total += p
            if p < 0 or p > 1:
                negative = True
        if negative or not (0.999 <= total <= 1.001):
            rows.append(i)
    return rows
