# wrong: the two values under each other's key
# hint: keys-swapped
def resume(done, more):
    return {"epochs": done, "initial_epoch": done + more}
