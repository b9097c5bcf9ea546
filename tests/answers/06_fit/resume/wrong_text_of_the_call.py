# wrong: the call as text
# hint: wrong-type
def resume(done, more):
    return f"model.fit(x, y, epochs={done + more}, initial_epoch={done})"
