# right: a second logit of 0 for class 0; ties go to class 1
import numpy as np

binary_accuracy = lambda logits, labels: float(
    np.mean(
        1 - np.argmax(np.stack([logits.ravel(), np.zeros(logits.size)], axis=1), axis=1)
        == labels.ravel()
    )
)
