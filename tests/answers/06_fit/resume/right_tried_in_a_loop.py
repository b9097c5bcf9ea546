# right: searches the end for which as many epochs run as wanted
import itertools


def resume(done, more):
    for end in itertools.count():
        if len(range(done, end)) == more:
            return {"epochs": end, "initial_epoch": done}
