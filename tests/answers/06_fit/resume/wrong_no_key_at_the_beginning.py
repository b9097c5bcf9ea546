# wrong: leaves initial_epoch out when nothing is done yet
# hint: wrong-keys
def resume(done, more):
    arguments = {"epochs": done + more}
    if done:
        arguments["initial_epoch"] = done
    return arguments
