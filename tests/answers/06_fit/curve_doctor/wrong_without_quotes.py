# wrong: the words without quotes
# hint: raises
def diagnoses():
    return dict(A=regularized, D=underfitting, F=fine, G=overfitting)
