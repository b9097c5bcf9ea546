# wrong: takes the seed with the same position as the optimizer
# hint: seeds-shared-out
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for i, optimizer in enumerate(optimizers):
        losses = [train(optimizer, seeds[i % len(seeds)])]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
