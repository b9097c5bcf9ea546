"""Run submissions: student cells in a sandboxed process, test cells in another one.

A `Job` goes to the `pool`; there an examiner (`examiner`) drives a kernel in a sandboxed child of a
warm process (`warm`, `worker`, `sandbox`) and runs the test cells itself, on `proxies` of the
student's names, with plain data from the `codec` in between; a `Result` comes back.
"""
