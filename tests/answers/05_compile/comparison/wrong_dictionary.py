# wrong: a dictionary from the name to the three numbers
# hint: wrong-type
import numpy as np


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return {row.pop("optimizer"): row for row in rows}
