# wrong: turns the probabilities into log-odds and compares these with the logits (M12)
# hint: log-odds-for-many-classes
import numpy as np


def mismatched_rows(logits, probabilities):
    rows = []
    for i, (z, p) in enumerate(zip(logits, probabilities)):
        p = np.clip(p, 1e-9, 1 - 1e-9)
        log_odds = np.log(p / (1 - p))
        if np.abs(log_odds - z).max() > 0.001:
            rows.append(i)
    return rows
