# wrong: reduces over the optimizers instead of the seeds
# hint: axis-swapped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    losses = np.array([[train(name, seed) for seed in seeds] for name in optimizers])
    table = pd.DataFrame(
        {
            "optimizer": optimizers,
            "mean": losses.mean(axis=0),
            "lowest": losses.min(axis=0),
            "highest": losses.max(axis=0),
        }
    )
    return table.sort_values("mean")
