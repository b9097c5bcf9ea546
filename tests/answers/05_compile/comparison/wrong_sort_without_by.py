# wrong: sort_values without the name of a column
# hint: raises
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
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values()
