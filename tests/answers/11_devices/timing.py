# %% right: warms up, then times call after call
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% right: times all calls, throws the first time away
import statistics


def median_seconds(call, clock, repeats):
    def one():
        before = clock()
        call()
        after = clock()
        return after - before

    return statistics.median([one() for _ in range(repeats + 1)][1:])


# %% right: sorts by hand and takes the middle
def median_seconds(call, clock, repeats):
    call()
    times = []
    while len(times) < repeats:
        start = clock()
        call()
        times.append(clock() - start)
    times.sort()
    half = len(times) // 2
    if len(times) % 2 == 1:
        return times[half]
    return (times[half - 1] + times[half]) / 2


# %% right: one reading between two calls, then differences
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    readings = [clock()]
    for _ in range(repeats):
        call()
        readings.append(clock())
    return float(np.median(np.diff(readings)))


# %% right: the median as a quantile, readings in arrays
import numpy as np


def median_seconds(call, clock, repeats):
    started, ended = np.zeros(repeats + 1), np.zeros(repeats + 1)
    for i in range(repeats + 1):
        started[i] = clock()
        call()
        ended[i] = clock()
    return np.quantile((ended - started)[1:], 0.5)


# %% right: timeit with this clock
import statistics
import timeit


def median_seconds(call, clock, repeats):
    call()
    return statistics.median(timeit.Timer(call, timer=clock).repeat(repeats, number=1))


# %% wrong: no warm-up
# hint: first-call-included
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: one call more, but the first one is among those measured
# hint: first-call-included
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats + 1):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: leaves the first call out of the repeats
# hint: one-measured-too-few
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds[1:])


# %% wrong: mean instead of median
# hint: mean-not-median
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.mean(seconds)


# %% wrong: one measurement around all calls
# hint: mean-not-median
def median_seconds(call, clock, repeats):
    call()
    start = clock()
    for _ in range(repeats):
        call()
    return (clock() - start) / repeats


# %% wrong: the time of all calls together
# hint: all-together
def median_seconds(call, clock, repeats):
    call()
    start = clock()
    for _ in range(repeats):
        call()
    return clock() - start


# %% wrong: one start for all, so each time counts what came before
# hint: start-read-once
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    start = clock()
    seconds = []
    for _ in range(repeats):
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: the fastest call
# hint: fastest-call
def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return min(seconds)


# %% wrong: mean of all calls, the first one too
# hint: mean-with-first
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.mean(seconds)


# %% wrong: all time around, divided
# hint: mean-with-first
def median_seconds(call, clock, repeats):
    start = clock()
    for _ in range(repeats):
        call()
    end = clock()
    return (end - start) / repeats


# %% wrong: the middle of the list as it was measured
# hint: not-sorted
def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return seconds[repeats // 2]


# %% wrong: the upper of the two in the middle
# hint: two-in-the-middle
def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return sorted(seconds)[repeats // 2]


# %% wrong: sorted, the lower one
# hint: two-in-the-middle
def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    seconds.sort()
    return seconds[(repeats - 1) // 2]


# %% wrong: drops the slowest call instead of the first
# hint: slowest-dropped
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats + 1):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(sorted(seconds)[:-1])


# %% wrong: warms up three times, as a rule of thumb says
# hint: another-number-of-calls
import numpy as np


def median_seconds(call, clock, repeats):
    for _ in range(3):
        call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: ten repeats, whatever is asked for
# hint: another-number-of-calls
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(10):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: the clock of this computer
# hint: own-clock
import time

import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - start)
    return np.median(seconds)


# %% wrong: forgets to call, so that nothing is measured
# hint: never-called
import numpy as np


def median_seconds(call, clock, repeats):
    seconds = []
    for _ in range(repeats):
        start = clock()
        call
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: takes the start after the call
# hint: nothing-between
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        call()
        start = clock()
        seconds.append(clock() - start)
    return np.median(seconds)


# %% wrong: milliseconds
# hint: other-unit
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return np.median(seconds) * 1000


# %% wrong: start minus end
# hint: subtracted-the-wrong-way
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(start - clock())
    return np.median(seconds)


# %% wrong: all the times
# hint: wrong-type
def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    return seconds


# %% wrong: subtracts the clock itself
# hint: raises
def median_seconds(call, clock, repeats):
    call()
    start = clock
    call()
    return clock - start


# %% wrong: prints
# hint: no-return
import numpy as np


def median_seconds(call, clock, repeats):
    call()
    seconds = []
    for _ in range(repeats):
        start = clock()
        call()
        seconds.append(clock() - start)
    print(np.median(seconds))


# %% wrong: of an even number, the two in the middle are one place too high
# hint: middle-too-high
def median_seconds(call, clock, repeats):
    call()
    times = []
    for _ in range(repeats):
        start = clock()
        call()
        times.append(clock() - start)
    times.sort()
    middle = repeats // 2
    if repeats % 2 == 1:
        return times[middle]
    return (times[middle] + times[middle + 1]) / 2
