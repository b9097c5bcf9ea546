"""Bring a submission in: what was handed in becomes jobs for the engine.

`intake` reads a folder or, with `archives`, an archive, and believes nothing; `restore` puts the
cells right that the release has; `assignment` knows what the instructor's own notebooks say, and
makes a job of each notebook.
"""
