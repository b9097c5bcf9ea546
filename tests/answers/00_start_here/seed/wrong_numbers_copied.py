# wrong: returns the numbers once seen for the seed 42
# hint: fixed-seed
def seeded_numbers(seed):
    return [0.6394267984578837, 0.3745401188473625, 0.8428487777709961]
