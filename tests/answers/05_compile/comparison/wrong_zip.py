# wrong: deals the seeds out: one seed for each optimizer
# hint: seeds-shared-out
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer, seed in zip(optimizers, seeds, strict=False):
        losses = [train(optimizer, seed)]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
