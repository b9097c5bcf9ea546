# wrong: trains once more at the start, to see whether it works
# hint: trained-again
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    train(optimizers[0], seeds[0])
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
    return pd.DataFrame(rows).sort_values("mean")
