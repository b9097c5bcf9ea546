# wrong: pops the two lists out of the dictionary of the caller
# hint: changes-input
import matplotlib.pyplot as plt


def history_plot(history):
    curves = {"training": history.pop("loss"), "validation": history.pop("val_loss")}
    fig, ax = plt.subplots()
    for (name, values), style in zip(curves.items(), ["-", "--"]):
        ax.plot(range(1, len(values) + 1), values, style, label=name)
    ax.set(xlabel="epoch", ylabel="loss")
    ax.legend()
    return fig
