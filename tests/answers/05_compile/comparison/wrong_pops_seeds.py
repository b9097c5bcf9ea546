# wrong: uses the seeds up with pop
# hint: changes-input
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    runs = {optimizer: [] for optimizer in optimizers}
    while seeds:
        seed = seeds.pop()
        for optimizer in optimizers:
            runs[optimizer].append(train(optimizer, seed))
    for optimizer in optimizers:
        losses = runs[optimizer]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
