# wrong: the dictionary as JSON text
# hint: wrong-type
import json


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return json.dumps(dict(zip("ABCDEF", words)))
