# wrong: adds one to the end, because a range stops before its end
# hint: one-epoch-too-many
def resume(done, more):
    return {"epochs": done + more + 1, "initial_epoch": done}
