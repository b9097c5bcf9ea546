# wrong: the right number of epochs, but their numbers begin at 0 again
# hint: numbers-from-zero
def resume(done, more):
    return {"epochs": more, "initial_epoch": 0}
