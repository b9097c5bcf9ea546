# wrong: strict zip of eight letters and of nine words
# hint: raises
def diagnoses():
    words = "regularized,not finished,validation,not representative,underfitting,"
    words += "learning rate too large,fine,overfitting,learning rate too small"
    return dict(zip("ABCDEFGH", words.split(","), strict=True))
