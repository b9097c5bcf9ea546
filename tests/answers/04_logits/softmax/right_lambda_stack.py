# right: lambdas bound to names and np.stack
import numpy as np

stable = lambda row: np.exp(row - np.max(row))
softmax = lambda logits: np.stack([stable(row) / stable(row).sum() for row in logits], axis=0)
