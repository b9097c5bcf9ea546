# right: a pandas Series turned into a dictionary
import pandas as pd


def prediction_game():
    table = pd.DataFrame(
        [
            ["A", "right"],
            ["B", "repaired"],
            ["C", "doubled"],
            ["D", "missing"],
            ["E", "doubled"],
            ["F", "repaired"],
        ],
        columns=["model", "what happens"],
    )
    return table.set_index("model")["what happens"].to_dict()
