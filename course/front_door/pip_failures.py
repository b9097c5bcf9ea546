"""Turn what pip printed before it failed into one sentence: what happened, what to do."""

import re
from pathlib import Path

# In this order: pip ends with "No matching distribution" after a broken connection too.
CAUSES = (
    (
        r"DO NOT MATCH THE HASHES|hashes? .*do not match|HashMismatch",
        "A downloaded package is not the one the course was tested with (its hash differs). "
        "Try again; if it stays so, your package index or proxy changes files: "
        "use another index in pip's configuration.",
    ),
    (
        r"No space left on device|Errno 28\b|WinError 112\b|Disk quota exceeded|Errno 122\b",
        "The disk became full while packages were installed. "
        "Free some space ({space} are needed), then run the same command again.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|certificate verify failed",
        "The package index was reached, but its certificate is not trusted on this computer. "
        "If a proxy replaces certificates, give its certificate to pip: "
        "`python3 -m pip config set global.cert FILE`, then run the same command again.",
    ),
    (
        r"407 Proxy|ProxyError|Tunnel connection failed",
        "The proxy refused the connection to the package index. "
        "Check the proxy in pip's configuration or in HTTPS_PROXY, "
        "then run the same command again.",
    ),
    (
        r"Failed to establish a new connection|Temporary failure in name resolution"
        r"|getaddrinfo failed|Name or service not known|nodename nor servname"
        r"|Network is unreachable|No route to host|Connection refused|ConnectionError"
        r"|Connection (?:to \S+ )?timed out|ConnectTimeout|ReadTimeout|Read timed out"
        r"|Connection aborted|Connection reset|Connection broken|IncompleteRead"
        r"|Remote end closed|Max retries exceeded",
        "No connection to the package index. Check the network "
        "(or set a nearer index in pip's configuration), then run the same command again.",
    ),
    (
        r"Windows Long Path|WinError 206\b|filename or extension is too long",
        r"A file name became too long for Windows. "
        r"Move the course to a short path such as C:\course, then run the same command again.",
    ),
    (
        r"WinError 32\b|being used by another process",
        "A file of the environment is in use. "
        "Close JupyterLab and other programs that use it, then run the same command again.",
    ),
    (
        r"Read-only file system|Permission denied|Errno 13\b|WinError 5\b|Access is denied",
        "The environment's folder may not be written to. "
        "Make the folder of the course yours (or copy it elsewhere), "
        "then run the same command again.",
    ),
    (
        r"No module named pip",
        "The environment has no pip. Run `python3 -m course setup --rebuild`.",
    ),
    (
        r"No matching distribution found for (?P<name>\S+?)==",
        "Your package index has no {name} for this computer and Python. "
        "If pip uses a mirror, it may be behind: try another index; "
        "otherwise use Python 3.12 on a current system.",
    ),
    (
        r"MemoryError|Cannot allocate memory",
        "The memory was not enough to install the packages. "
        "Close other programs, then run the same command again.",
    ),
)


def explain(output: str, code: int, log: Path, space: str) -> str:
    """Return the sentence for a failed pip.

    Args:
        output: what pip printed.
        code: its exit code; negative for a signal, as `subprocess` gives it.
        log: file that holds `output`, named where the cause is unknown.
        space: how much disk the set-up needs, such as "3 GB".
    """
    if code in (-9, 137):
        return (
            "The system stopped pip, most likely because the memory was used up. "
            "Close other programs, then run the same command again."
        )
    for pattern, sentence in CAUSES:
        found = re.search(pattern, output, re.IGNORECASE)
        if found:
            return sentence.format(space=space, **found.groupdict())
    errors = [line for line in output.splitlines() if line.lower().startswith("error")]
    last = errors[-1] if errors else f"exit code {code}"
    return f"pip could not install the packages ({last.strip()}). All it said is in {log}."
