# right: adds ReLU layers everywhere, then takes the last off and adds it anew
import keras


def build_by_add(units):
    model = keras.Sequential(name="stack")
    model.add(keras.Input((units[0],)))
    for number, n in enumerate(units[1:], start=1):
        model.add(keras.layers.Dense(n, activation="relu", name=f"dense_number_{number}"))
    model.pop()
    model.add(keras.layers.Dense(units[-1], activation="softmax", name="classes"))
    return model
