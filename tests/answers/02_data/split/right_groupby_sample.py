# right: pandas: groupby and sample, twice, then what is left
import pandas as pd


def stratified_split(labels, validation, test, seed):
    frame = pd.DataFrame({"label": labels})
    val = frame.groupby("label").sample(frac=validation, random_state=seed)
    rest = frame.drop(index=val.index)
    tst = rest.groupby("label").sample(frac=test / (1 - validation), random_state=seed)
    train = rest.drop(index=tst.index)
    return train.index.to_numpy(), val.index.to_numpy(), tst.index.to_numpy()
