# wrong: zips the keys with the values in the other order
# hint: keys-swapped
def resume(done, more):
    first, last = done, done + more
    return dict(zip(["epochs", "initial_epoch"], [first, last]))
