# right: itertools.product fills a dictionary of lists
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
