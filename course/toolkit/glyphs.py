"""Render 28×28 pictures of characters from the fonts that come with Matplotlib.

Each character is drawn once per face by Pillow at twice the final size; every picture is then one
random affine map of such a template, averaged down to 28×28, with noise added.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

SIDE = 28
CANVAS = 2 * SIDE
CAPITAL_HEIGHT = 2 * 19
LARGEST_INK = 2 * 25
CHUNK = 1_000  # pictures at full size at a time: small enough for the processor's cache


@dataclass(frozen=True)
class Face:
    """One cut of a font, for example the bold italic of DejaVu Serif."""

    file: str
    family: str
    bold: bool = False
    italic: bool = False

    @property
    def name(self) -> str:
        return Path(self.file).stem


# The text faces among Matplotlib's fonts. Left out: faces without letters (STIXSiz*, STIXNonUni*,
# *Display, cmex10, cmsy10), LastResortHE (every character a box) and cmmi10 (old-style digits: its
# 0 looks like the letter o).
FACES = (
    Face("DejaVuSans.ttf", "DejaVu Sans"),
    Face("DejaVuSans-Bold.ttf", "DejaVu Sans", bold=True),
    Face("DejaVuSans-Oblique.ttf", "DejaVu Sans", italic=True),
    Face("DejaVuSans-BoldOblique.ttf", "DejaVu Sans", bold=True, italic=True),
    Face("DejaVuSansMono.ttf", "DejaVu Sans Mono"),
    Face("DejaVuSansMono-Bold.ttf", "DejaVu Sans Mono", bold=True),
    Face("DejaVuSansMono-Oblique.ttf", "DejaVu Sans Mono", italic=True),
    Face("DejaVuSansMono-BoldOblique.ttf", "DejaVu Sans Mono", bold=True, italic=True),
    Face("DejaVuSerif.ttf", "DejaVu Serif"),
    Face("DejaVuSerif-Bold.ttf", "DejaVu Serif", bold=True),
    Face("DejaVuSerif-Italic.ttf", "DejaVu Serif", italic=True),
    Face("DejaVuSerif-BoldItalic.ttf", "DejaVu Serif", bold=True, italic=True),
    Face("STIXGeneral.ttf", "STIX"),
    Face("STIXGeneralBol.ttf", "STIX", bold=True),
    Face("STIXGeneralItalic.ttf", "STIX", italic=True),
    Face("STIXGeneralBolIta.ttf", "STIX", bold=True, italic=True),
    Face("cmr10.ttf", "Computer Modern Roman"),
    Face("cmb10.ttf", "Computer Modern Roman", bold=True),
    Face("cmti10.ttf", "Computer Modern Roman", italic=True),
    Face("cmss10.ttf", "Computer Modern Sans"),
    Face("cmtt10.ttf", "Computer Modern Typewriter"),
)


def faces_with(characters: Iterable[str]) -> tuple[Face, ...]:
    """The faces that have a picture of every one of these characters.

    A face counts only if its character map holds the character: what a font draws for a character
    that it does not have is a box, the same for all of them.
    """
    wanted = frozenset(characters)
    return tuple(face for face in FACES if wanted <= _covered(face, wanted))


def render(
    characters: str,
    labels: np.ndarray,
    faces: np.ndarray,
    rng: np.random.Generator,
    jitter: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Draw one picture for each label, without noise.

    Args:
        characters: the character of class k at index k.
        labels: int array of shape (n,), which character each picture shows.
        faces: int array of shape (n,), which of `FACES` it is drawn in.
        rng: source of the random maps.
        jitter: 0 for none, 1 for the usual amount: rotation within ±15 degrees, shear within
            ±0.2, scale 0.75 to 1.1 (width and height each), shift within ±3 pixels.

    Returns:
        Pictures, uint8 of shape (n, 28, 28), 0 for paper and up to 255 for ink; and the angle of
        each in degrees, float32 of shape (n,), positive anticlockwise.
    """
    count = len(labels)
    angle = jitter * rng.uniform(-15, 15, count)
    shear = jitter * rng.uniform(-0.2, 0.2, count)
    scale = 1 + jitter * rng.uniform(-0.25, 0.10, (2, count))
    shift = jitter * rng.uniform(-3, 3, (2, count)) * 2
    maps = _pillow_maps(angle, shear, scale, shift)

    pictures = np.empty((count, SIDE, SIDE), dtype="uint8")
    large = np.empty((min(CHUNK, count), CANVAS, CANVAS), dtype="uint8")
    for start in range(0, count, CHUNK):
        stop = min(start + CHUNK, count)
        for row in range(start, stop):
            drawn = template(characters[labels[row]], FACES[faces[row]]).transform(
                (CANVAS, CANVAS),
                Image.Transform.AFFINE,
                tuple(maps[row]),
                resample=Image.Resampling.BILINEAR,
            )
            large[row - start] = drawn
        pictures[start:stop] = _average_down(large[: stop - start])
    return pictures, angle.astype("float32")


def add_noise(pictures: np.ndarray, noise: float, rng: np.random.Generator) -> np.ndarray:
    """Add normal noise of this standard deviation (1 is full ink), cut to 0–255.

    Args:
        pictures: uint8 of shape (n, 28, 28).
        noise: standard deviation as a share of full ink; 0 changes nothing.
        rng: source of the noise.

    Returns:
        uint8 of shape (n, 28, 28).
    """
    if noise == 0:
        return pictures
    noisy = np.empty_like(pictures)
    for start in range(0, len(pictures), CHUNK):
        part = pictures[start : start + CHUNK]
        grain = rng.standard_normal(part.shape, dtype="float32")
        grain *= 255 * noise
        grain += part
        noisy[start : start + CHUNK] = np.clip(grain, 0, 255, out=grain)
    return noisy


@lru_cache(maxsize=4_096)
def template(character: str, face: Face) -> Image.Image:
    """One character, upright and centred, as a 56×56 Pillow picture in grey (ink is 255).

    All characters of a face share one size, so that o stays smaller than O; what is still too
    large for the picture, such as a wide W, is made to fit.

    Raises:
        ValueError: the face draws nothing for it, as for a space.
    """
    font = _font(face, _size(face))
    left, top, right, bottom = font.getbbox(character)
    extent = max(right - left, bottom - top)
    if extent > LARGEST_INK:
        font = _font(face, _size(face) * LARGEST_INK / extent)
        left, top, right, bottom = font.getbbox(character)
    picture = Image.new("L", (CANVAS, CANVAS), 0)
    corner = ((CANVAS - left - right) / 2, (CANVAS - top - bottom) / 2)
    ImageDraw.Draw(picture).text(corner, character, fill=255, font=font)
    if picture.getbbox() is None:
        raise ValueError(f"The font {face.name} draws nothing for {character!r}.")
    return picture


def _pillow_maps(angle, shear, scale, shift) -> np.ndarray:
    """Six numbers for each picture that lead from a place in the result back to the template."""
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    # y points down, so this turns anticlockwise on the screen; shear first, then scale, then turn.
    forward = np.empty((len(angle), 2, 2))
    forward[:, 0, 0], forward[:, 0, 1] = cos * scale[0], cos * scale[0] * shear + sin * scale[1]
    forward[:, 1, 0], forward[:, 1, 1] = -sin * scale[0], cos * scale[1] - sin * scale[0] * shear
    back = np.linalg.inv(forward)
    centre = np.full(2, CANVAS / 2)
    offset = centre - np.einsum("nij,nj->ni", back, centre + shift.T)
    return np.concatenate([back[:, 0], offset[:, :1], back[:, 1], offset[:, 1:]], axis=1)


def _average_down(large: np.ndarray) -> np.ndarray:
    wide = large.astype("uint16")
    rows = wide[:, 0::2] + wide[:, 1::2]
    return ((rows[:, :, 0::2] + rows[:, :, 1::2]) // 4).astype("uint8")


def _covered(face: Face, wanted: frozenset[str]) -> frozenset[str]:
    if face.family.startswith("Computer Modern"):
        # These fonts have TeX's layout: outside of letters and digits the map lies.
        return frozenset(c for c in wanted if c.isascii() and c.isalnum())
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(_folder() / face.file))
    return frozenset(c for c in wanted if font.get_char_index(ord(c)) != 0)


@lru_cache(maxsize=len(FACES))
def _size(face: Face) -> float:
    """Font size at which a capital H has the height that all faces share."""
    _, top, _, bottom = _font(face, 100).getbbox("H")
    return 100 * CAPITAL_HEIGHT / (bottom - top)


@lru_cache(maxsize=256)
def _font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    # The basic layout needs no optional library, so pictures agree between machines.
    path = str(_folder() / face.file)
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _folder() -> Path:
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"
