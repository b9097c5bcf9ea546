# wrong: epochs is the number of the last epoch that runs
# hint: epochs-is-last-index
def resume(done, more):
    return {"epochs": done + more - 1, "initial_epoch": done}
