"""Pictures inside the HTML of outputs become files: a page is light, and they load beside it."""

import base64
import hashlib
import io
import re
from pathlib import Path

from PIL import Image

_INSIDE = re.compile(r"src=[\"']data:image/png;base64,([^\"']+)[\"']")


def as_files(text: str, folder: Path, address: str) -> str:
    """Write the PNG pictures of an HTML text into files; everything else of their tags stays.

    Args:
        text: HTML.
        folder: where the files go; it is made.
        address: of that folder, as the page links to it.
    """

    def put(found: re.Match) -> str:
        content = base64.b64decode(found[1])
        name = f"{hashlib.sha256(content).hexdigest()[:16]}.png"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
        width, height = Image.open(io.BytesIO(content)).size
        return f'src="{address}/{name}" width="{width}" height="{height}"'

    return _INSIDE.sub(put, text)
