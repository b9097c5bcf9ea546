# wrong: the new epochs themselves instead of the arguments of fit
# hint: wrong-type
def resume(done, more):
    return list(range(done, done + more))
