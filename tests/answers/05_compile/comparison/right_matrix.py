# right: an array optimizers by seeds, reduced along the seeds, argsort
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    losses = np.empty((len(optimizers), len(seeds)))
    for seed_number, seed in enumerate(seeds):
        for row, optimizer in enumerate(optimizers):
            losses[row, seed_number] = train(optimizer, seed)
    means = losses.mean(axis=1)
    order = np.argsort(means)
    return pd.DataFrame(
        {
            "optimizer": [optimizers[i] for i in order],
            "mean": means[order],
            "lowest": losses.min(axis=1)[order],
            "highest": losses.max(axis=1)[order],
        }
    )
