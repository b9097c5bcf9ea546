# wrong: the case done = 0 is left open
# hint: unfinished
def resume(done, more):
    if done == 0:
        raise NotImplementedError
    return {"epochs": done + more, "initial_epoch": done}
