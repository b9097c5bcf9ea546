# wrong: an epoch number must be at least 1, so it is 1 at the very beginning
# hint: initial-epoch-from-one
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": max(done, 1)}
