# wrong: the numbers as text
# hint: wrong-type
def resume(done, more):
    return {"epochs": f"{done + more}", "initial_epoch": f"{done}"}
