# wrong: a row for each run, each with its own loss three times
# hint: row-per-run
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        for seed in seeds:
            loss = train(optimizer, seed)
            rows.append({"optimizer": optimizer, "mean": loss, "lowest": loss, "highest": loss})
    return pd.DataFrame(rows).sort_values("mean")
