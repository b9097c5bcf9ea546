# wrong: a sorted list of dictionaries
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
    return sorted(rows, key=lambda row: (np.isnan(row["mean"]), row["mean"]))
