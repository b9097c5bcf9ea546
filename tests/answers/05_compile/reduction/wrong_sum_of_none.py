# wrong: the sum of the weights where there are none
# hint: raises
def reduce_losses(losses, sample_weight, reduction):
    weighted = losses if sample_weight is None else losses * sample_weight
    if reduction is None or reduction == "none":
        return weighted
    if reduction == "sum":
        return float(weighted.sum())
    if reduction == "mean_with_sample_weight":
        return float(weighted.sum() / sample_weight.sum())
    return float(weighted.mean())
