# wrong: draws all three numbers from Python's generator
# hint: one-library-for-all
import random


def seeded_numbers(seed):
    random.seed(seed)
    return [random.random() for _ in range(3)]
