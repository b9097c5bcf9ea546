"""`python3 -m autograder.engine.sandbox` tries the sandbox and says as JSON what was refused."""

from autograder.engine.sandbox.selftest import main

main()
