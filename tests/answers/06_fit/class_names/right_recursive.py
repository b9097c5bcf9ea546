# right: a single example is a batch of one
def class_names(model, x, names):
    if len(x.shape) < 2:
        return class_names(model, x[None, :], names)
    logits = model.predict(x, batch_size=16, verbose=0)
    return [names[int(row.argmax())] for row in logits]
