# wrong: epochs as the number of new epochs, counted from a list (M41)
# hint: epochs-is-a-count
def resume(done, more):
    new_epochs = list(range(done, done + more))
    return dict(initial_epoch=new_epochs[0], epochs=len(new_epochs))
