"""The course: lessons in reading order, the front door, and the toolkit the lessons import."""
