# wrong: prints the loss
# hint: no-return
import math


def first_loss(n_classes):
    loss = math.log(n_classes)
    print(f"loss: {loss:.3f}")
