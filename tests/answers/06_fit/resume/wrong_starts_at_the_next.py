# wrong: counts the epochs from 1, so the next one has the number done + 1
# hint: initial-epoch-from-one
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done + 1}
