# wrong: each part cached for itself, out of two different orders
# hint: both-reshuffled-apart
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(10_000)
    return shuffled.skip(n_validation).cache(), shuffled.take(n_validation).cache()
