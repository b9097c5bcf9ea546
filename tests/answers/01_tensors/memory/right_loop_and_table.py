# right: a table of sizes and a loop


def memory_in_bytes(shape, dtype):
    sizes = {"bool": 1, "int8": 1, "uint8": 1, "int16": 2, "uint16": 2, "float16": 2}
    sizes.update({"bfloat16": 2, "int32": 4, "uint32": 4, "float32": 4})
    sizes.update({"int64": 8, "uint64": 8, "float64": 8, "complex64": 8, "complex128": 16})
    total = sizes[dtype]
    for length in shape:
        total *= length
    return total
