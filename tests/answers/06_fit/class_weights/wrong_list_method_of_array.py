# wrong: calls count(), which lists have and arrays do not
# hint: raises
def class_weights(labels):
    classes = sorted(set(labels))
    return {k: len(labels) / (len(classes) * labels.count(k)) for k in classes}
