"""`python3 -m autograder …`: find the course's environment, then run the command there."""

import sys


def main():
    from course.front_door import reexec_into_environment

    reexec_into_environment("autograder")
    from autograder.command_line import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
