# wrong: runs the old epochs again
# hint: all-again
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": 0}
