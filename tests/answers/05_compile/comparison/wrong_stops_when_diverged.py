# wrong: leaves the loop over the seeds at the first nan
# hint: stops-when-diverged
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = []
        for seed in seeds:
            losses.append(train(optimizer, seed))
            if np.isnan(losses[-1]):
                break
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
