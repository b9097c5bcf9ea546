# right: a dictionary typed out
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done}
