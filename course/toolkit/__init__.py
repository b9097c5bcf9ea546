"""What the lessons import: data, figures, predictions, quizzes, progress and the doctor."""

from course.toolkit import quiet  # noqa: F401  (must come before TensorFlow)
from course.toolkit.memory import watch

watch()
