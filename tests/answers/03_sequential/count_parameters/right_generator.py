# right: a generator function inside


def count_parameters(units):
    def counts():
        it = iter(units)
        before = next(it)
        for n in it:
            yield sum(before + 1 for _ in range(n))
            before = n

    return list(counts())
