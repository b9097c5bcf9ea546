# right: keys and values zipped; the end is a sum
def resume(done, more):
    keys = ("initial_epoch", "epochs")
    values = (done, sum([done, more]))
    return dict(zip(keys, values))
