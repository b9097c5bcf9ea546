# %% right: begins with no further epoch and counts on
def resume(done, more):
    arguments = {"initial_epoch": done, "epochs": done}
    for _ in range(more):
        arguments["epochs"] += 1
    return arguments


# %% right: a dictionary typed out
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done}


# %% right: lists the numbers of the new epochs and takes the first, and the last plus one
def resume(done, more):
    numbers = [done + i for i in range(more)]
    return {"epochs": numbers[-1] + 1, "initial_epoch": numbers[0]}


# %% right: dict() with keywords, the other order of keys
def resume(done, more):
    return dict(initial_epoch=done, epochs=more + done)


# %% right: the start and the stop of a range
def resume(done, more):
    new = range(done, done + more)
    return {"initial_epoch": new.start, "epochs": new.stop}


# %% right: searches the end for which as many epochs run as wanted
import itertools


def resume(done, more):
    for end in itertools.count():
        if len(range(done, end)) == more:
            return {"epochs": end, "initial_epoch": done}


# %% right: keys and values zipped; the end is a sum
def resume(done, more):
    keys = ("initial_epoch", "epochs")
    values = (done, sum([done, more]))
    return dict(zip(keys, values))


# %% wrong: epochs as the number of new epochs, counted from a list (M41)
# hint: epochs-is-a-count
def resume(done, more):
    new_epochs = list(range(done, done + more))
    return dict(initial_epoch=new_epochs[0], epochs=len(new_epochs))


# %% wrong: epochs is how many further ones (M41)
# hint: epochs-is-a-count
def resume(done, more):
    return {"epochs": more, "initial_epoch": done}


# %% wrong: epochs is the number of the last epoch that runs
# hint: epochs-is-last-index
def resume(done, more):
    return {"epochs": done + more - 1, "initial_epoch": done}


# %% wrong: the last new epoch itself as the end, which range does not reach
# hint: epochs-is-last-index
def resume(done, more):
    new = range(done, done + more)
    return {"initial_epoch": new[0], "epochs": new[-1]}


# %% wrong: adds one to the end, because a range stops before its end
# hint: one-epoch-too-many
def resume(done, more):
    return {"epochs": done + more + 1, "initial_epoch": done}


# %% wrong: an epoch number must be at least 1, so it is 1 at the very beginning
# hint: initial-epoch-from-one
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": max(done, 1)}


# %% wrong: counts the epochs from 1, so the next one has the number done + 1
# hint: initial-epoch-from-one
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done + 1}


# %% wrong: begins with the last epoch that is over: done - 1
# hint: last-epoch-again
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done - 1}


# %% wrong: takes the last number of the old epochs, 0 if there is none
# hint: last-epoch-again
def resume(done, more):
    old = list(range(done)) or [0]
    return {"initial_epoch": old[-1], "epochs": done + more}


# %% wrong: runs the old epochs again
# hint: all-again
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": 0}


# %% wrong: the right number of epochs, but their numbers begin at 0 again
# hint: numbers-from-zero
def resume(done, more):
    return {"epochs": more, "initial_epoch": 0}


# %% wrong: the two values under each other's key
# hint: keys-swapped
def resume(done, more):
    return {"epochs": done, "initial_epoch": done + more}


# %% wrong: zips the keys with the values in the other order
# hint: keys-swapped
def resume(done, more):
    first, last = done, done + more
    return dict(zip(["epochs", "initial_epoch"], [first, last]))


# %% wrong: takes the first argument for the further epochs and the second for those done
# hint: initial-epoch-is-how-many
def resume(more, done):
    return dict(initial_epoch=done, epochs=done + more)


# %% wrong: initial_epoch is how many epochs are to come
# hint: initial-epoch-is-how-many
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": more}


# %% wrong: epochs is the number that is over already, so that no epoch runs
# hint: epochs-already-done
def resume(done, more):
    return {"epochs": done, "initial_epoch": done}


# %% wrong: prints the dictionary
# hint: no-return
def resume(done, more):
    print({"epochs": done + more, "initial_epoch": done})


# %% wrong: calls fit on a model that does not exist in the function
# hint: raises
def resume(done, more):
    history = model.fit(x, y, epochs=done + more, initial_epoch=done)
    return history.epoch


# %% wrong: the case done = 0 is left open
# hint: unfinished
def resume(done, more):
    if done == 0:
        raise NotImplementedError
    return {"epochs": done + more, "initial_epoch": done}


# %% wrong: a key that fit does not know
# hint: wrong-keys
def resume(done, more):
    return {"epochs": done + more, "initial": done}


# %% wrong: leaves initial_epoch out when nothing is done yet
# hint: wrong-keys
def resume(done, more):
    arguments = {"epochs": done + more}
    if done:
        arguments["initial_epoch"] = done
    return arguments


# %% wrong: the new epochs themselves instead of the arguments of fit
# hint: wrong-type
def resume(done, more):
    return list(range(done, done + more))


# %% wrong: the call as text
# hint: wrong-type
def resume(done, more):
    return f"model.fit(x, y, epochs={done + more}, initial_epoch={done})"


# %% wrong: a pair instead of a dictionary
# hint: wrong-type
def resume(done, more):
    return done + more, done


# %% wrong: the numbers as text
# hint: wrong-type
def resume(done, more):
    return {"epochs": f"{done + more}", "initial_epoch": f"{done}"}


# %% wrong: begins one later and ends one later
# hint: both-one-too-late
def resume(done, more):
    return {"epochs": done + more + 1, "initial_epoch": done + 1}


# %% wrong: the values of the example
# hint: numbers-of-the-example
def resume(done, more):
    return {"epochs": 5, "initial_epoch": 3}
