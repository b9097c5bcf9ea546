# wrong: a key that fit does not know
# hint: wrong-keys
def resume(done, more):
    return {"epochs": done + more, "initial": done}
