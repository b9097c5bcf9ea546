# wrong: takes exp of the logits for the probabilities: forgets to divide by the sum
# hint: not-normalised
import numpy as np


def mismatched_rows(logits, probabilities):
    powers = np.exp(logits)
    return [i for i in range(len(powers)) if np.abs(powers[i] - probabilities[i]).max() > 0.001]
