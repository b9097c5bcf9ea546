# wrong: takes the first argument for the further epochs and the second for those done
# hint: initial-epoch-is-how-many
def resume(more, done):
    return dict(initial_epoch=done, epochs=done + more)
