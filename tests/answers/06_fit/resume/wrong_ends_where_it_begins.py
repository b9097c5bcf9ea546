# wrong: epochs is the number that is over already, so that no epoch runs
# hint: epochs-already-done
def resume(done, more):
    return {"epochs": done, "initial_epoch": done}
