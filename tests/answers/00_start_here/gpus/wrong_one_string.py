# wrong: joins the names to one string
# hint: wrong-type
def gpu_names(devices):
    return ", ".join(d.split(":", 1)[1] for d in devices if "GPU" in d)
