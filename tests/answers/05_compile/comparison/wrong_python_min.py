# wrong: the built-in min and max, which do not see nan everywhere
# hint: nan-in-min
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(sum(losses) / len(losses)),
                "lowest": float(min(losses)),
                "highest": float(max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
