# wrong: takes the last number of the old epochs, 0 if there is none
# hint: last-epoch-again
def resume(done, more):
    old = list(range(done)) or [0]
    return {"initial_epoch": old[-1], "epochs": done + more}
