# right: finished and diverged optimizers apart, joined by concat
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    finished, diverged = [], []
    for optimizer in optimizers:
        losses = np.array([train(optimizer, seed) for seed in seeds], dtype=float)
        if np.isnan(losses).any():
            diverged.append((optimizer, np.nan, np.nan, np.nan))
        else:
            finished.append((optimizer, losses.mean(), losses.min(), losses.max()))
    rows = sorted(finished, key=lambda row: row[1]) + diverged
    columns = ["optimizer", "mean", "lowest", "highest"]
    return pd.DataFrame({name: [row[i] for row in rows] for i, name in enumerate(columns)})
