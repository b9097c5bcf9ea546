# wrong: divides by 255, as for pixels
# hint: divided-by-255
def normalize(train, validation, test):
    return train / 255, validation / 255, test / 255
