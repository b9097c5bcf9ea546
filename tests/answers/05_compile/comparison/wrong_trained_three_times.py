# wrong: trains anew for the mean, the lowest and the highest loss
# hint: trained-again
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean([train(optimizer, seed) for seed in seeds])),
                "lowest": float(np.min([train(optimizer, seed) for seed in seeds])),
                "highest": float(np.max([train(optimizer, seed) for seed in seeds])),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
