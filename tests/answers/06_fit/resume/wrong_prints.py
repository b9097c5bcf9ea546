# wrong: prints the dictionary
# hint: no-return
def resume(done, more):
    print({"epochs": done + more, "initial_epoch": done})
