# right: a lambda bound to the name, partition and an assignment expression
gpu_names = lambda devices: [
    short for d in devices if (short := d.partition(":")[2]).startswith("GPU:")
]
