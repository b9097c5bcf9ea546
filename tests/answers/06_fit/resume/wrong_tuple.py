# wrong: a pair instead of a dictionary
# hint: wrong-type
def resume(done, more):
    return done + more, done
