# wrong: calls fit on a model that does not exist in the function
# hint: raises
def resume(done, more):
    history = model.fit(x, y, epochs=done + more, initial_epoch=done)
    return history.epoch
