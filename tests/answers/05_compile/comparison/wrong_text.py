# wrong: the numbers as text with three decimals
# hint: text-for-numbers
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": f"{np.mean(losses):.3f}",
                "lowest": f"{np.min(losses):.3f}",
                "highest": f"{np.max(losses):.3f}",
            }
        )
    return pd.DataFrame(rows).sort_values("mean")
