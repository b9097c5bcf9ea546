# %% right: a dictionary
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% right: words in a list, in the order of the letters
def formats():
    words = [".keras", ".weights.h5", "JSON", "export"]
    words += ["BackupAndRestore", "ModelCheckpoint", ".keras", "JSON"]
    return dict(zip("ABCDEFGH", words))


# %% right: sorted by format, then turned around
def formats():
    purposes = {
        ".keras": "AG",
        ".weights.h5": "B",
        "JSON": "CH",
        "export": "D",
        "BackupAndRestore": "E",
        "ModelCheckpoint": "F",
    }
    return {letter: word for word, letters in purposes.items() for letter in letters}


# %% right: keyword arguments of dict
def formats():
    callbacks = dict(E="BackupAndRestore", F="ModelCheckpoint")
    texts = dict(C="JSON", H="JSON")
    return dict(A=".keras", B=".weights.h5", D="export", G=".keras", **texts, **callbacks)


# %% right: letter by letter, and a note under another key
def formats():
    found = dict.fromkeys("AG", ".keras")
    found["B"] = ".weights.h5"
    found.update(dict.fromkeys("CH", "JSON"))
    found["D"] = "export"
    found["E"] = "BackupAndRestore"
    found["F"] = "ModelCheckpoint"
    found["note"] = "A and G need the optimizer, too"
    return found


# %% wrong: to_json saves the model, so a training can go on from it
# hint: json-saves-the-model
def formats():
    return {
        "A": "JSON",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: JSON is the modern format for everything that is sent
# hint: json-saves-the-model
def formats():
    return {
        "A": "JSON",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": "JSON",
        "H": "JSON",
    }


# %% wrong: the weights are all that a training changes
# hint: weights-know-the-optimizer
def formats():
    return {
        "A": ".weights.h5",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: the export is the finished file of a training
# hint: export-trains-on
def formats():
    return {
        "A": "export",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: an export is what one hands to others
# hint: export-trains-on
def formats():
    return {
        "A": "export",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": "export",
        "H": "JSON",
    }


# %% wrong: a backup is there to be restored the next day
# hint: backup-for-the-night
def formats():
    return {
        "A": "BackupAndRestore",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: a `.keras` file holds all, so it runs everywhere
# hint: keras-file-on-every-machine
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": ".keras",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: takes the two callbacks for each other
# hint: best-and-backup-swapped
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "ModelCheckpoint",
        "F": "BackupAndRestore",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: a checkpoint is there to go on from
# hint: checkpoint-restores
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "ModelCheckpoint",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: save after fit: the last epoch is the best one
# hint: last-epoch-is-the-best
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": ".keras",
        "G": ".keras",
        "H": "JSON",
    }


# %% wrong: a colleague needs the weights, no more
# hint: weights-know-their-layers
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".weights.h5",
        "H": "JSON",
    }


# %% wrong: twenty models from one file
# hint: weights-come-along
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": ".keras",
    }


# %% wrong: the weights file makes the model again
# hint: weights-come-along
def formats():
    return {
        "A": ".keras",
        "B": ".weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": ".keras",
        "H": ".weights.h5",
    }


# %% wrong: writes the names of the functions
# hint: wrong-words
def formats():
    return {
        "A": "save",
        "B": "save_weights",
        "C": "to_json",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": "save",
        "H": "to_json",
    }


# %% wrong: endings without the dot
# hint: wrong-words
def formats():
    return {
        "A": "keras",
        "B": "weights.h5",
        "C": "JSON",
        "D": "export",
        "E": "BackupAndRestore",
        "F": "ModelCheckpoint",
        "G": "keras",
        "H": "JSON",
    }


# %% wrong: a list of words
# hint: wrong-type
def formats():
    return [".keras", ".weights.h5", "JSON", "export"] * 2


# %% wrong: small letters
# hint: wrong-keys
def formats():
    words = [".keras", ".weights.h5", "JSON", "export"]
    words += ["BackupAndRestore", "ModelCheckpoint", ".keras", "JSON"]
    return dict(zip("abcdefgh", words))


# %% wrong: forgets return
# hint: no-return
def formats():
    found = {"A": ".keras", "B": ".weights.h5", "C": "JSON", "D": "export"}
    found.update({"E": "BackupAndRestore", "F": "ModelCheckpoint"})
    found.update({"G": ".keras", "H": "JSON"})
