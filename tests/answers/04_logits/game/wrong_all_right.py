# wrong: all six run without an error, so all six are right
# hint: everything-right


def prediction_game():
    return {case: "right" for case in "ABCDEF"}
