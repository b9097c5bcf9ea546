# wrong: nanmean, nanmin and nanmax
# hint: diverged-run-dropped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.nanmean(losses)),
                "lowest": float(np.nanmin(losses)),
                "highest": float(np.nanmax(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
