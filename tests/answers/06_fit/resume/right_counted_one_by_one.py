# right: begins with no further epoch and counts on
def resume(done, more):
    arguments = {"initial_epoch": done, "epochs": done}
    for _ in range(more):
        arguments["epochs"] += 1
    return arguments
