# wrong: takes lowest for the worst result, so the largest loss
# hint: lowest-highest-swapped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.max(losses)),
                "highest": float(np.min(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
