# wrong: begins with the last epoch that is over: done - 1
# hint: last-epoch-again
def resume(done, more):
    return {"epochs": done + more, "initial_epoch": done - 1}
