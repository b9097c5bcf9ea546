# wrong: the same belief as a rule: softmax in the model and from_logits=True make "doubled" (M1)
# hint: everything-doubled


def prediction_game():
    has_softmax = {"A": False, "B": True, "C": True, "D": False, "E": True, "F": True}
    from_logits = {"A": True, "B": True, "C": True, "D": False, "E": True, "F": True}
    answer = {}
    for case in "ABCDEF":
        times = int(has_softmax[case]) + int(from_logits[case])
        answer[case] = ["missing", "right", "doubled"][times]
    return answer
