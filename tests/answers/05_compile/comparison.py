# %% right: two loops, a list of rows
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% right: a long table and groupby
import keras
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    runs = []
    for seed in seeds:
        for name in names:
            model = build(seed)
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
            model.compile(optimizer=new_optimizer(name), loss=loss, metrics=["accuracy"])
            model.fit(training[0], training[1], batch_size=25, epochs=2, shuffle=False, verbose=0)
            value = model.evaluate(*validation, verbose=0, return_dict=True)["loss"]
            runs.append({"optimizer": name, "loss": value})
    table = pd.DataFrame(runs).groupby("optimizer")["loss"].agg(["median", "min", "max"])
    table = table.rename(columns={"min": "lowest", "max": "highest"})
    return table.sort_values("median").reset_index()


# %% right: the loss from the history, with validation data
import statistics

import keras
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    x, y = training

    def final_loss(name, seed):
        model = build(seed)
        model.compile(
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            optimizer=new_optimizer(name),
        )
        history = model.fit(
            x, y, 25, 2, shuffle=False, validation_data=validation, verbose=0
        ).history
        return history["val_loss"][-1]

    table = {name: sorted(final_loss(name, seed) for seed in seeds) for name in names}
    best_first = sorted(names, key=lambda name: statistics.median(table[name]))
    return pd.DataFrame(
        {
            "optimizer": best_first,
            "median": [statistics.median(table[name]) for name in best_first],
            "lowest": [table[name][0] for name in best_first],
            "highest": [table[name][-1] for name in best_first],
        }
    )


# %% right: a training loop of its own, an array optimizers by seeds
import keras
import numpy as np
import pandas as pd
import tensorflow as tf


def comparison(build, new_optimizer, names, seeds, training, validation):
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    losses = np.zeros((len(names), len(seeds)))
    for i, name in enumerate(names):
        for j, seed in enumerate(seeds):
            model, optimizer = build(seed), new_optimizer(name)
            model.compile(optimizer, loss_of)
            for epoch in range(2):
                for start in range(0, len(training[0]), 25):
                    x, y = (part[start : start + 25] for part in training)
                    model.train_on_batch(x, y)
            losses[i, j] = loss_of(validation[1], model(validation[0]))
    table = pd.DataFrame({"optimizer": names, "median": np.median(losses, axis=1)})
    table["lowest"], table["highest"] = losses.min(axis=1), losses.max(axis=1)
    return table.iloc[np.argsort(table["median"].to_numpy())]


# %% right: batches by tf.data, labels one-hot
import keras
import numpy as np
import pandas as pd
import tensorflow as tf


def comparison(build, new_optimizer, names, seeds, training, validation):
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            k = model.output_shape[-1]
            x, y = training
            batches = tf.data.Dataset.from_tensor_slices((x, np.eye(k)[y])).batch(25)
            model.compile(
                new_optimizer(name), keras.losses.CategoricalCrossentropy(from_logits=True)
            )
            model.fit(batches, epochs=2, verbose=0)
            found.append(model.evaluate(validation[0], np.eye(k)[validation[1]], verbose=0))
        rows.append([name, np.median(found), np.min(found), np.max(found)])
    rows.sort(key=lambda row: row[1])
    return pd.DataFrame(rows, columns=["optimizer", "median", "lowest", "highest"])


# %% wrong: one model for all runs, compiled anew
# hint: model-used-again
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    model = build(seeds[0])
    for name in names:
        found = []
        for seed in seeds:
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: one model for each optimizer
# hint: model-used-again
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        model = build(seeds[0])
        for seed in seeds:
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: one model for each seed, trained by all optimizers in turn
# hint: model-used-again
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    models = {seed: build(seed) for seed in seeds}
    for name in names:
        found = []
        for seed in seeds:
            model = models[seed]
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: only the first seed
# hint: one-seed
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds[:1]:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: the first seed as often as there are seeds
# hint: one-seed
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seeds[0])
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: counts the seeds from 0
# hint: own-seeds
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in range(len(seeds)):
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: compiles with the name of the optimizer
# hint: own-optimizer
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(name, cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: gives every optimizer the same rate
# hint: own-optimizer
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            optimizer = keras.optimizers.get(name)
            optimizer.learning_rate = 0.01
            model.compile(optimizer, cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: one optimizer object for all runs of a name
# hint: raises
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        optimizer = new_optimizer(name)
        for seed in seeds:
            model = build(seed)
            model.compile(optimizer, cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: forgets the batch size
# hint: other-updates
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: forgets the epochs
# hint: other-updates
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: forgets to train
# hint: never-fitted
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: lets fit shuffle the examples
# hint: other-losses
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: a loss that takes the logits for probabilities
# hint: other-losses
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = "sparse_categorical_crossentropy"
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: evaluates on what was learned from
# hint: training-loss
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*training, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: the last training loss of the history
# hint: training-loss
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            history = model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(history.history["loss"][-1])
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: accuracy, best last
# hint: accuracy-for-loss
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy, metrics=["accuracy"])
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0)[1])
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: accuracy, best first
# hint: accuracy-for-loss
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy, metrics=["accuracy"])
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0)[1])
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median", ascending=False)


# %% wrong: the order of the list
# hint: not-sorted
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows)


# %% wrong: sorts and throws the sorted table away
# hint: not-sorted
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    table = pd.DataFrame(rows)
    table.sort_values("median")
    return table


# %% wrong: the largest loss first
# hint: worst-first
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median", ascending=False)


# %% wrong: takes lowest for the worst result
# hint: lowest-highest-swapped
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": max(found), "highest": min(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: the mean under the name of the median
# hint: mean-for-median
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.mean(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: rounds to two decimals
# hint: rounded-too-far
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median").round(2)


# %% wrong: columns with other names
# hint: wrong-keys
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"min": min(found), "max": max(found)})
    return pd.DataFrame(rows).sort_values("median")


# %% wrong: the names as index
# hint: wrong-keys
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median").set_index("optimizer")


# %% wrong: a list of dictionaries
# hint: wrong-type
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return sorted(rows, key=lambda row: row["median"])


# %% wrong: prints the table
# hint: no-return
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.compile(new_optimizer(name), cross_entropy)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    print(pd.DataFrame(rows).sort_values("median"))


# %% wrong: fits before it compiles
# hint: raises
import keras
import numpy as np
import pandas as pd


def comparison(build, new_optimizer, names, seeds, training, validation):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    rows = []
    for name in names:
        found = []
        for seed in seeds:
            model = build(seed)
            model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
            found.append(model.evaluate(*validation, verbose=0))
        row = {"optimizer": name, "median": np.median(found)}
        rows.append(row | {"lowest": min(found), "highest": max(found)})
    return pd.DataFrame(rows).sort_values("median")
