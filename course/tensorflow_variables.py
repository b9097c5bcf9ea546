"""The environment variables that keep TensorFlow quiet at its start, and let notebooks share a GPU.

Nothing is set and nothing imported here: the front door and the engine give them to processes that
they start, `course.toolkit.quiet` sets them in this one.
"""

# Both are needed: the log level alone leaves the oneDNN notice, which also changes the order in
# which floats are added, so numbers would differ between processors.
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"}

# Otherwise the first notebook takes nearly all memory of a GPU, and the second one finds none.
SHARING = {"TF_FORCE_GPU_ALLOW_GROWTH": "true"}
