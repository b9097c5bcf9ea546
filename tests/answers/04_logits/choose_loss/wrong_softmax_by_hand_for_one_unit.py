# wrong: one function with a softmax for all rows, also over the single unit of the binary rows (M5)
# hint: softmax-for-one-unit
from keras import ops


def choose_loss(n_classes, labels, output):
    def loss(y_true, y_pred):
        log_p = ops.log_softmax(y_pred, axis=-1) if output == "logits" else ops.log(y_pred + 1e-7)
        if n_classes == 10 and labels == "integer":
            y_true = ops.one_hot(ops.cast(y_true, "int32"), 10)
        return -ops.sum(ops.cast(y_true, log_p.dtype) * log_p, axis=-1)

    return loss
