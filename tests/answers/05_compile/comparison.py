# %% right: a long table and groupby, with functions that keep nan
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [
            {"optimizer": optimizer, "seed": seed, "loss": train(optimizer, seed)}
            for optimizer in optimizers
            for seed in seeds
        ]
    )
    table = runs.groupby("optimizer")["loss"].agg(
        mean=lambda losses: losses.mean(skipna=False),
        lowest=lambda losses: losses.min(skipna=False),
        highest=lambda losses: losses.max(skipna=False),
    )
    return table.reset_index().sort_values("mean", na_position="last", ignore_index=True)


# %% right: plain Python; diverged runs looked for, sorted by a pair
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


# %% right: an array optimizers by seeds, reduced along the seeds, argsort
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


# %% right: itertools.product fills a dictionary of lists
from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    losses = defaultdict(list)
    for optimizer, seed in product(optimizers, seeds):
        losses[optimizer].append(train(optimizer, seed))
    table = pd.DataFrame({"optimizer": list(losses)})
    for column, function in (("mean", np.mean), ("lowest", np.min), ("highest", np.max)):
        table[column] = [function(losses[name]) for name in table["optimizer"]]
    return table.sort_values(by="mean", ascending=True).reset_index(drop=True)


# %% right: a row for each optimizer, NumPy's mean, min and max keep nan
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% right: finished and diverged optimizers apart, joined by concat
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


# %% right: a column for each seed, reduced along the columns with skipna=False
import pandas as pd


def comparison(train, optimizers, seeds):
    wide = pd.DataFrame(
        {seed: [train(optimizer, seed) for optimizer in optimizers] for seed in seeds},
        index=pd.Index(optimizers, name="optimizer"),
    )
    table = pd.DataFrame(
        {
            "mean": wide.mean(axis=1, skipna=False),
            "lowest": wide.min(axis=1, skipna=False),
            "highest": wide.max(axis=1, skipna=False),
        }
    )
    return table.sort_values("mean").reset_index()


# %% wrong: sorts by the index instead of the mean
# hint: not-sorted
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_index()


# %% wrong: the order of the list
# hint: not-sorted
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows)


# %% wrong: sort_values returns a new table, which is thrown away
# hint: not-sorted
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    table = pd.DataFrame(rows)
    table.sort_values("mean")
    return table


# %% wrong: sorts by the best run
# hint: sorted-by-lowest
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("lowest", na_position="last")


# %% wrong: groupby sorts by name, and it stays so
# hint: sorted-by-name
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [(optimizer, train(optimizer, seed)) for optimizer in optimizers for seed in seeds],
        columns=["optimizer", "loss"],
    )
    table = runs.groupby("optimizer")["loss"].agg(
        mean=lambda a: a.mean(skipna=False),
        lowest=lambda a: a.min(skipna=False),
        highest=lambda a: a.max(skipna=False),
    )
    return table.reset_index()


# %% wrong: sorts by the name
# hint: sorted-by-name
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("optimizer")


# %% wrong: sorts like an accuracy: the largest first
# hint: worst-first
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean", ascending=False)


# %% wrong: sorts and turns the table round
# hint: worst-first
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean").iloc[::-1]


# %% wrong: takes lowest for the worst result, so the largest loss
# hint: lowest-highest-swapped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.max(losses)),
                "highest": float(np.min(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: mean minus and plus one standard deviation
# hint: std-for-range
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.mean(losses) - np.std(losses)),
                "highest": float(np.mean(losses) + np.std(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: mean minus and plus the standard deviation of a sample
# hint: std-for-range
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.mean(losses) - np.std(losses, ddof=1)),
                "highest": float(np.mean(losses) + np.std(losses, ddof=1)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the median, since it does not mind outliers
# hint: median-for-mean
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.median(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the middle between the lowest and the highest loss
# hint: middle-of-range
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float((np.min(losses) + np.max(losses)) / 2),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the sum over the seeds
# hint: sum-for-mean
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.sum(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: one list for all optimizers
# hint: losses-carried-over
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    losses = []
    for optimizer in optimizers:
        losses += [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: reduces over the optimizers instead of the seeds
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


# %% wrong: appends a row after every seed, one level too deep
# hint: row-per-run
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = []
        for seed in seeds:
            losses.append(train(optimizer, seed))
            rows.append((optimizer, np.mean(losses), np.min(losses), np.max(losses)))
    table = pd.DataFrame(rows, columns=["optimizer", "mean", "lowest", "highest"])
    return table.sort_values("mean")


# %% wrong: a row for each run, each with its own loss three times
# hint: row-per-run
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        for seed in seeds:
            loss = train(optimizer, seed)
            rows.append({"optimizer": optimizer, "mean": loss, "lowest": loss, "highest": loss})
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the row of the best optimizer alone
# hint: best-only
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean").head(1)


# %% wrong: groupby, whose mean, min and max leave nan out
# hint: diverged-run-dropped
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [(optimizer, train(optimizer, seed)) for optimizer in optimizers for seed in seeds],
        columns=["optimizer", "loss"],
    )
    table = runs.groupby("optimizer")["loss"].agg(mean="mean", lowest="min", highest="max")
    return table.reset_index().sort_values("mean")


# %% wrong: nanmean, nanmin and nanmax
# hint: diverged-run-dropped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.nanmean(losses)),
                "lowest": float(np.nanmin(losses)),
                "highest": float(np.nanmax(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the mean, min and max of a pandas Series
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


# %% wrong: puts infinity where a run has diverged
# hint: diverged-as-number
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = np.array([train(optimizer, seed) for seed in seeds])
        losses = np.where(np.isnan(losses), np.inf, losses)
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: puts 0 where a run has diverged
# hint: diverged-as-number
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = np.nan_to_num([train(optimizer, seed) for seed in seeds])
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: throws out the optimizers that have diverged
# hint: diverged-optimizer-missing
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).dropna().sort_values("mean")


# %% wrong: goes on to the next optimizer where a run has diverged
# hint: diverged-optimizer-missing
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        if np.isnan(losses).any():
            continue
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: puts the optimizers that have diverged at the top
# hint: diverged-first
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean", na_position="first")


# %% wrong: the built-in min and max, which do not see nan everywhere
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


# %% wrong: np.mean with the built-in min and max
# hint: nan-in-min
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(min(losses)),
                "highest": float(max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: sorts the rows in Python, where nan compares with nothing
# hint: sorted-with-nan
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    rows.sort(key=lambda row: row["mean"])
    return pd.DataFrame(rows)


# %% wrong: rounds to two decimals
# hint: rounded-too-far
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean").round(2)


# %% wrong: uses the seeds up with pop
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


# %% wrong: shows the table and does not return it
# hint: no-return
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    print(pd.DataFrame(rows).sort_values("mean"))


# %% wrong: trains with the first seed only
# hint: one-seed
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seeds[0])]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: trains with the first seed as often as there are seeds
# hint: one-seed
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seeds[0]) for _ in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: forgets reset_index behind groupby
# hint: optimizer-as-index
import pandas as pd


def comparison(train, optimizers, seeds):
    runs = pd.DataFrame(
        [(optimizer, train(optimizer, seed)) for optimizer in optimizers for seed in seeds],
        columns=["optimizer", "loss"],
    )
    table = runs.groupby("optimizer")["loss"].agg(
        mean=lambda a: a.mean(skipna=False),
        lowest=lambda a: a.min(skipna=False),
        highest=lambda a: a.max(skipna=False),
    )
    return table.sort_values("mean")


# %% wrong: the names of the optimizers are the index
# hint: optimizer-as-index
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean").set_index("optimizer")


# %% wrong: draws a new seed for every run
# hint: own-seeds
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, int(np.random.randint(10**6))) for _ in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: counts the seeds from 0 instead of taking those that are given
# hint: own-seeds
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in range(len(seeds))]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: hands the whole list of seeds to train
# hint: raises
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seeds)]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: sort_values without the name of a column
# hint: raises
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values()


# %% wrong: takes the seed with the same position as the optimizer
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


# %% wrong: deals the seeds out: one seed for each optimizer
# hint: seeds-shared-out
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer, seed in zip(optimizers, seeds, strict=False):
        losses = [train(optimizer, seed)]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: leaves the loop over the seeds at the first nan
# hint: stops-when-diverged
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = []
        for seed in seeds:
            losses.append(train(optimizer, seed))
            if np.isnan(losses[-1]):
                break
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: the numbers as text with three decimals
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


# %% wrong: asks train with the seed first
# hint: train-arguments-swapped
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(seed, optimizer) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: trains anew for the mean, the lowest and the highest loss
# hint: trained-again
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean([train(optimizer, seed) for seed in seeds])),
                "lowest": float(np.min([train(optimizer, seed) for seed in seeds])),
                "highest": float(np.max([train(optimizer, seed) for seed in seeds])),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: trains once more at the start, to see whether it works
# hint: trained-again
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    train(optimizers[0], seeds[0])
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: what to do with diverged runs is left for later
# hint: unfinished
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        if np.isnan(losses).any():
            raise NotImplementedError("diverged")
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: adds a column with the standard deviation
# hint: wrong-keys
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
                "std": float(np.std(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: calls the columns min and max
# hint: wrong-keys
import numpy as np
import pandas as pd


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "min": float(np.min(losses)),
                "max": float(np.max(losses)),
            }
        )
    return pd.DataFrame(rows).sort_values("mean")


# %% wrong: a dictionary from the name to the three numbers
# hint: wrong-type
import numpy as np


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return {row.pop("optimizer"): row for row in rows}


# %% wrong: a sorted list of dictionaries
# hint: wrong-type
import numpy as np


def comparison(train, optimizers, seeds):
    rows = []
    for optimizer in optimizers:
        losses = [train(optimizer, seed) for seed in seeds]
        rows.append(
            {
                "optimizer": optimizer,
                "mean": float(np.mean(losses)),
                "lowest": float(np.min(losses)),
                "highest": float(np.max(losses)),
            }
        )
    return sorted(rows, key=lambda row: (np.isnan(row["mean"]), row["mean"]))
