# %% right: a loop that counts the epochs without progress
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch if restore else epoch


# %% right: looks how long ago the best epoch was
import numpy as np


def early_stopping(val_losses, patience, restore):
    for epochs in range(1, len(val_losses) + 1):
        best = int(np.argmin(val_losses[:epochs])) + 1
        if epochs - best >= patience:
            break
    return (epochs, best) if restore else (epochs, epochs)


# %% right: while, with places counted from 0
def early_stopping(val_losses, patience, restore):
    place = best = 0
    while place + 1 < len(val_losses) and place - best < patience:
        place += 1
        if val_losses[place] < val_losses[best]:
            best = place
    kept = best if restore else place
    return place + 1, kept + 1


# %% right: lets the callback of Keras decide, which is told the losses
import keras


class Counter:
    """Stands for a model: its only weight is the number of the epoch."""

    stop_training = False

    def get_weights(self):
        return self.epoch

    def set_weights(self, epoch):
        self.epoch = epoch


def early_stopping(val_losses, patience, restore):
    callback = keras.callbacks.EarlyStopping(
        monitor="val_loss", mode="min", patience=patience, restore_best_weights=restore
    )
    model = Counter()
    callback.set_model(model)
    callback.on_train_begin()
    for epoch, loss in enumerate(val_losses):
        model.epoch = run = epoch + 1
        callback.on_epoch_end(epoch, {"val_loss": loss})
        if model.stop_training:
            break
    callback.on_train_end()
    return run, model.epoch


# %% right: each window of epochs is compared with the best before it
def early_stopping(val_losses, patience, restore):
    n = len(val_losses)
    end = n
    for start in range(1, n - patience + 1):
        window = val_losses[start : start + patience]
        if min(window) >= min(val_losses[:start]):
            end = start + patience
            break
    seen = list(val_losses[:end])
    return end, (seen.index(min(seen)) + 1 if restore else end)


# %% wrong: stops one epoch late
# hint: one-epoch-late
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait > patience:
                break
    return epoch, best_epoch if restore else epoch


# %% wrong: stops one epoch early
# hint: one-epoch-early
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
        if wait == max(patience - 1, 1):
            break
    return epoch, best_epoch if restore else epoch


# %% wrong: counts epochs from 0
# hint: counted-from-zero
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch if restore else epoch


# %% wrong: adds 1 to the first number only
# hint: kept-from-zero
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch + 1, best_epoch if restore else epoch


# %% wrong: EarlyStopping keeps the best weights anyway
# hint: best-kept-anyway
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch


# %% wrong: never restores
# hint: never-restored
def early_stopping(val_losses, patience, restore):
    best, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, epoch


# %% wrong: restores only if training was stopped
# hint: not-restored-at-the-end
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return epoch, best_epoch if restore else epoch
    return epoch, epoch


# %% wrong: compares with the epoch before
# hint: compared-with-last
def early_stopping(val_losses, patience, restore):
    last, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < last:
            wait = 0
        else:
            wait += 1
        last = loss
        if wait == patience:
            break
    best_epoch = val_losses.index(min(val_losses[:epoch])) + 1
    return epoch, best_epoch if restore else epoch


# %% wrong: the count is never set back
# hint: count-not-reset
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch if restore else epoch


# %% wrong: an equal loss is progress
# hint: equal-is-progress
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss <= best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch if restore else epoch


# %% wrong: knows the future
# hint: best-of-all
def early_stopping(val_losses, patience, restore):
    best_epoch = val_losses.index(min(val_losses)) + 1
    epochs = min(best_epoch + patience, len(val_losses))
    return epochs, best_epoch if restore else epochs


# %% wrong: the best epoch of the whole list
# hint: best-of-all
def early_stopping(val_losses, patience, restore):
    best, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait == patience:
                break
    best_epoch = val_losses.index(min(val_losses)) + 1
    return epoch, best_epoch if restore else epoch


# %% wrong: the weights come from `patience` epochs before the end
# hint: patience-back
def early_stopping(val_losses, patience, restore):
    best, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, epoch - patience if restore else epoch


# %% wrong: stops at the first rise, whatever the patience
# hint: patience-ignored
def early_stopping(val_losses, patience, restore):
    best, best_epoch = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss >= best:
            break
        best, best_epoch = loss, epoch
    return epoch, best_epoch if restore else epoch


# %% wrong: no end before the last epoch
# hint: never-stops
def early_stopping(val_losses, patience, restore):
    epochs = len(val_losses)
    best_epoch = val_losses.index(min(val_losses)) + 1
    return epochs, best_epoch if restore else epochs


# %% wrong: a large number is good, as with accuracy
# hint: largest-is-best
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = -float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss > best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best_epoch if restore else epoch


# %% wrong: the loss in place of the epoch
# hint: loss-returned
def early_stopping(val_losses, patience, restore):
    best, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch, best if restore else loss


# %% wrong: the two numbers exchanged
# hint: order-swapped
def early_stopping(val_losses, patience, restore):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                break
    return best_epoch if restore else epoch, epoch


# %% wrong: the number of epochs only
# hint: wrong-type
def early_stopping(val_losses, patience, restore):
    best, wait = float("inf"), 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, wait = loss, 0
        else:
            wait += 1
            if wait == patience:
                break
    return epoch


# %% wrong: begins with the first loss as the best, and the loop there, too
# hint: first-epoch-counted
def early_stopping(val_losses, patience, restore):
    best, best_epoch, waited = val_losses[0], 1, 0
    for epoch, loss in enumerate(val_losses, start=1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                break
    return (epoch, best_epoch) if restore else (epoch, epoch)
