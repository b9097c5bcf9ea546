# right: the cases grouped by word, then turned round
WORDS = {"repaired": "BF", "doubled": "CE", "missing": "D", "right": "A"}


def prediction_game():
    answers = {}
    for word, letters in WORDS.items():
        for letter in letters:
            answers[letter] = word
    return answers
