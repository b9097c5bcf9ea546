# wrong: the middle between the lowest and the highest loss
# hint: middle-of-range
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float((np.min(losses) + np.max(losses)) / 2),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
