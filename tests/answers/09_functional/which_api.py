# %% right: a dictionary typed out
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "outputs",
        "D": "forgotten",
        "E": "shortcut",
        "F": "shared",
        "G": "forgotten",
        "H": "inputs",
    }


# %% right: letters and words zipped
def which_api():
    words = "Sequential Sequential outputs forgotten shortcut shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% right: from word to letters, turned round
def which_api():
    letters = {
        "Sequential": "AB",
        "forgotten": "DG",
        "inputs": "H",
        "outputs": "C",
        "shared": "F",
        "shortcut": "E",
    }
    return {letter: word for word, all_of_it in letters.items() for letter in all_of_it}


# %% right: begins with all Sequential
def which_api():
    words = dict.fromkeys("ABCDEFGH", "Sequential")
    words.update(C="outputs", E="shortcut", F="shared", H="inputs")
    words["D"] = words["G"] = "forgotten"
    return words


# %% right: rules on what was written down
def which_api():
    # inputs, outputs, largest number of calls of a layer, ways, layers that lead nowhere
    seen = {
        "A": (1, 1, 1, 1, 0),
        "B": (1, 1, 1, 1, 0),
        "C": (1, 2, 1, 1, 0),
        "D": (1, 1, 1, 1, 2),
        "E": (1, 1, 1, 2, 0),
        "F": (2, 1, 2, 1, 0),
        "G": (1, 1, 1, 1, 1),
        "H": (2, 1, 1, 1, 0),
    }

    def word(inputs, outputs, calls, ways, lost):
        if lost:
            return "forgotten"
        if calls > 1:
            return "shared"
        if inputs > 1:
            return "inputs"
        if outputs > 1:
            return "outputs"
        return "shortcut" if ways > 1 else "Sequential"

    return {letter: word(*numbers) for letter, numbers in seen.items()}


# %% wrong: both listings run, so they are chains
# hint: runs-so-it-is-right
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "outputs",
        "D": "Sequential",
        "E": "shortcut",
        "F": "shared",
        "G": "Sequential",
        "H": "inputs",
    }


# %% wrong: D is a chain of Dense layers
# hint: runs-so-it-is-right
def which_api():
    words = "Sequential Sequential outputs Sequential shortcut shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: G is a chain that ends in a softmax
# hint: runs-so-it-is-right
def which_api():
    words = "Sequential Sequential outputs forgotten shortcut shared Sequential inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: B calls layers on tensors, so there is a shortcut
# hint: written-as-functional
def which_api():
    words = "Sequential shortcut outputs forgotten shortcut shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: B has an Input
# hint: written-as-functional
def which_api():
    return {
        "A": "Sequential",
        "B": "inputs",
        "C": "outputs",
        "D": "forgotten",
        "E": "shortcut",
        "F": "shared",
        "G": "forgotten",
        "H": "inputs",
    }


# %% wrong: forty layers cannot be a Sequential
# hint: deep-is-not-simple
def which_api():
    words = "shortcut Sequential outputs forgotten shortcut shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: picture and age share the last layers
# hint: two-inputs-is-shared
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "outputs",
        "D": "forgotten",
        "E": "shortcut",
        "F": "shared",
        "G": "forgotten",
        "H": "shared",
    }


# %% wrong: shared and inputs exchanged
# hint: two-inputs-is-shared
def which_api():
    words = "Sequential Sequential outputs forgotten shortcut inputs forgotten shared"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: two signatures are two inputs
# hint: shared-is-two-inputs
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "outputs",
        "D": "forgotten",
        "E": "shortcut",
        "F": "inputs",
        "G": "forgotten",
        "H": "inputs",
    }


# %% wrong: the first layers serve both answers, so they are shared
# hint: branch-is-shared
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "shared",
        "D": "forgotten",
        "E": "shortcut",
        "F": "shared",
        "G": "forgotten",
        "H": "inputs",
    }


# %% wrong: the input of a layer is used twice, so it is shared
# hint: branch-is-shared
def which_api():
    words = "Sequential Sequential outputs forgotten shared shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: two ways are two outputs
# hint: two-ways-is-two-outputs
def which_api():
    return {
        "A": "Sequential",
        "B": "Sequential",
        "C": "outputs",
        "D": "forgotten",
        "E": "outputs",
        "F": "shared",
        "G": "forgotten",
        "H": "inputs",
    }


# %% wrong: outputs and shortcut exchanged
# hint: two-ways-is-two-outputs
def which_api():
    words = "Sequential Sequential shortcut forgotten outputs shared forgotten inputs"
    return dict(zip("ABCDEFGH", words.split()))


# %% wrong: all can be written as functional models
# hint: wrong-words
def which_api():
    return dict.fromkeys("ABCDEFGH", "functional")


# %% wrong: small letters as keys
# hint: wrong-keys
def which_api():
    words = "Sequential Sequential outputs forgotten shortcut shared forgotten inputs"
    return dict(zip("abcdefgh", words.split()))


# %% wrong: a list
# hint: wrong-type
def which_api():
    return "Sequential Sequential outputs forgotten shortcut shared forgotten inputs".split()


# %% wrong: prints the dictionary
# hint: no-return
def which_api():
    words = "Sequential Sequential outputs forgotten shortcut shared forgotten inputs"
    print(dict(zip("ABCDEFGH", words.split())))
