"""For all tests: what a learner has done on this computer is neither read nor changed."""

import os
import tempfile

# Set before anything imports the course, and inherited by the kernels that tests start.
os.environ["COURSE_PROGRESS"] = tempfile.mkdtemp(prefix="course-progress-")
