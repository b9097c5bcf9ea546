# wrong: draws a new seed for every run
# hint: own-seeds
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, int(np.random.randint(10**6))) for _ in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
