# wrong: initial_epoch is how many epochs are to come
# hint: initial-epoch-is-how-many
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": more}
