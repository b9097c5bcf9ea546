# wrong: trains with the first seed as often as there are seeds
# hint: one-seed
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seeds[0]) for _ in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
