# wrong: epochs is how many further ones (M41)
# hint: epochs-is-a-count
def resume(done, more):
    return {"epochs": more, "initial_epoch": done}
