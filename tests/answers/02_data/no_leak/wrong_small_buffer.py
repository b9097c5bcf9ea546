# wrong: a buffer as large as the validation: late examples cannot be drawn
# hint: buffer-too-small
def split_dataset(dataset, n_validation):
    shuffled = dataset.shuffle(n_validation, reshuffle_each_iteration=False)
    return shuffled.skip(n_validation), shuffled.take(n_validation)
