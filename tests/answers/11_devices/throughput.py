# %% right: sorted, a loop, the best one kept along the way
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table, best, highest = [], None, 0
    for size in sorted(seconds):
        speed = size / np.median(seconds[size])
        table.append({"batch_size": size, "pictures_per_second": speed})
        if size * bytes_per_picture <= memory and speed > highest:
            best, highest = size, speed
    return table, best


# %% right: list comprehension and max with a key
import statistics


def throughput(seconds, bytes_per_picture, memory):
    rows = [
        {"batch_size": size, "pictures_per_second": size / statistics.median(times)}
        for size, times in sorted(seconds.items())
    ]
    fitting = [row for row in rows if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return rows, None
    return rows, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% right: arrays
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    sizes = np.array(sorted(seconds))
    speeds = sizes / np.array([np.median(seconds[size]) for size in sizes.tolist()])
    allowed = np.where(sizes * bytes_per_picture <= memory, speeds, -np.inf)
    best = int(sizes[allowed.argmax()]) if np.isfinite(allowed).any() else None
    columns = ("batch_size", "pictures_per_second")
    return [dict(zip(columns, row)) for row in zip(sizes.tolist(), speeds.tolist())], best


# %% right: a table of pandas, made records
import pandas as pd


def throughput(seconds, bytes_per_picture, memory):
    frame = pd.DataFrame({"batch_size": list(seconds)}).sort_values("batch_size")
    frame["pictures_per_second"] = [
        size / pd.Series(seconds[size]).median() for size in frame["batch_size"]
    ]
    fitting = frame[frame["batch_size"] * bytes_per_picture <= memory]
    best = None
    if len(fitting):
        best = int(fitting.loc[fitting["pictures_per_second"].idxmax(), "batch_size"])
    return frame.to_dict("records"), best


# %% right: a function for the median, best by sorting, a list for the pair
def median(times):
    times = sorted(times)
    half = len(times) // 2
    return times[half] if len(times) % 2 else (times[half - 1] + times[half]) / 2


def throughput(seconds, bytes_per_picture, memory):
    speeds = {size: size / median(times) for size, times in seconds.items()}
    largest = memory // bytes_per_picture
    ranking = sorted((speeds[size], size) for size in speeds if size <= largest)
    best = ranking[-1][1] if ranking else None
    names = sorted(speeds)
    return [[{"batch_size": s, "pictures_per_second": speeds[s]} for s in names], best]


# %% wrong: seconds for a picture
# hint: upside-down
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": np.median(seconds[size]) / size})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, min(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: calls per second
# hint: calls-per-second
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": 1 / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: mean
# hint: mean-not-median
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.mean(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the fastest measurement
# hint: fastest-call
def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / min(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: all measurements added, one batch
# hint: all-calls-one-batch
def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / sum(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the first measurement
# hint: first-measurement
def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / seconds[size][0]})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: rows as they were measured
# hint: not-sorted
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in seconds:
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the fastest on top
# hint: sorted-by-speed
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in seconds:
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    table.sort(key=lambda row: row["pictures_per_second"], reverse=True)
    for row in table:
        if row["batch_size"] * bytes_per_picture <= memory:
            return table, row["batch_size"]
    return table, None


# %% wrong: sizes in falling order
# hint: sorted-by-speed
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds, reverse=True):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: a row only for what fits
# hint: rows-left-out
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        if size * bytes_per_picture <= memory:
            speed = size / np.median(seconds[size])
            table.append({"batch_size": size, "pictures_per_second": speed})
    if not table:
        return table, None
    return table, max(table, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the fastest, whether it fits or not
# hint: memory-ignored
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    return table, max(table, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the largest that fits
# hint: largest-not-fastest
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [size for size in seconds if size * bytes_per_picture <= memory]
    return table, max(fitting, default=None)


# %% wrong: the batch whose call takes least time
# hint: shortest-call
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [size for size in seconds if size * bytes_per_picture <= memory]
    return table, min(fitting, key=lambda size: np.median(seconds[size]), default=None)


# %% wrong: exactly full does not count as fitting
# hint: exactly-full
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture < memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: one picture has to fit, not the batch
# hint: memory-ignored
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: gives the speed, not the size
# hint: speed-not-size
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(row["pictures_per_second"] for row in fitting)


# %% wrong: the row, not the size
# hint: wrong-type
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])


# %% wrong: stops where nothing fits
# hint: nothing-fits
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: takes the smallest where nothing fits
# hint: nothing-fits
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    fitting = fitting or table[:1]
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: a dictionary instead of rows
# hint: wrong-type
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    speeds = {size: size / np.median(seconds[size]) for size in sorted(seconds)}
    fitting = [size for size in speeds if size * bytes_per_picture <= memory]
    return speeds, max(fitting, key=speeds.get, default=None)


# %% wrong: column names of its own
# hint: wrong-keys
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch": size, "throughput": size / np.median(seconds[size])})
    fitting = [row for row in table if row["batch"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["throughput"])["batch"]


# %% wrong: the table alone
# hint: wrong-type
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / np.median(seconds[size])})
    return table


# %% wrong: sorts the measurements in place to find the middle
# hint: changes-input
def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        times = seconds[size]
        times.sort()
        half = len(times) // 2
        middle = times[half] if len(times) % 2 else (times[half - 1] + times[half]) / 2
        table.append({"batch_size": size, "pictures_per_second": size / middle})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the middle without sorting
# hint: middle-unsorted
def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size in sorted(seconds):
        times = seconds[size]
        speed = size / times[len(times) // 2]
        table.append({"batch_size": size, "pictures_per_second": speed})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: the median of the speeds
# hint: median-of-speeds
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = []
    for size, times in sorted(seconds.items()):
        speeds = [size / t for t in times]
        table.append({"batch_size": size, "pictures_per_second": float(np.median(speeds))})
    fitting = [row for row in table if row["batch_size"] * bytes_per_picture <= memory]
    if not fitting:
        return table, None
    return table, max(fitting, key=lambda row: row["pictures_per_second"])["batch_size"]


# %% wrong: stops where a larger batch is slower
# hint: stopped-at-the-first-drop
import numpy as np


def throughput(seconds, bytes_per_picture, memory):
    table = [
        {"batch_size": size, "pictures_per_second": size / float(np.median(seconds[size]))}
        for size in sorted(seconds)
    ]
    best, best_speed = None, 0.0
    for row in table:
        too_large = row["batch_size"] * bytes_per_picture > memory
        if too_large or row["pictures_per_second"] < best_speed:
            break
        best, best_speed = row["batch_size"], row["pictures_per_second"]
    return table, best
