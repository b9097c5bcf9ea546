# wrong: the mean, min and max of a pandas Series
# hint: diverged-run-dropped
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = pd.Series([train(optimizer, seed) for seed in seeds])
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(losses.mean()),
                "lowest": float(losses.min()),
                "highest": float(losses.max()),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
