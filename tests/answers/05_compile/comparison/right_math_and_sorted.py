# right: plain Python; diverged runs looked for, sorted by a pair
import math

import pandas as pd


def summary(losses):
    if any(math.isnan(loss) for loss in losses):
        return math.nan, math.nan, math.nan
    return sum(losses) / len(losses), min(losses), max(losses)


def comparison(train, optimizers, seeds):
    found = []
    for name in optimizers:
        found.append((name, *summary([float(train(name, seed)) for seed in seeds])))
    found.sort(key=lambda row: (math.isnan(row[1]), row[1]))
    return pd.DataFrame(found, columns=["optimizer", "mean", "lowest", "highest"])
