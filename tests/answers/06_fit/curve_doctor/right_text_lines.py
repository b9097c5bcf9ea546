# right: a text with one line for each letter
TEXT = """
A regularized
B not finished
C validation not representative
D underfitting
E learning rate too large
F fine
G overfitting
H learning rate too small
"""


def diagnoses():
    return dict(line.split(maxsplit=1) for line in TEXT.strip().splitlines())
