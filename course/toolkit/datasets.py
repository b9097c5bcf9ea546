"""Load every data set of the course by one convention: NumPy arrays, split, described.

    >>> from course.toolkit import datasets
    >>> data = datasets.digits()
    >>> data.x_train.shape, data.x_train.dtype
    ((1347, 8, 8), dtype('uint8'))

`mnist` and `fashion_mnist` come from the network, once, and only when asked for; all other sets are
on every machine that runs the course.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from course.toolkit import downloads
from course.toolkit import glyphs as glyph_drawing


@dataclass(frozen=True, repr=False, eq=False)
class Dataset:
    """A data set, split into a part to learn from and a part to be judged by.

    Attributes:
        x_train, x_test: inputs, the examples along axis 0.
        y_train, y_test: labels, int64 of shape (n,) for classes; float32 for numbers to predict.
        class_names: name of class k at index k; None where the labels are not classes.
        feature_names: name of column j at index j; None for images.
        name: what `datasets.load` calls it.
        source: where it comes from, as one would cite it.
        licence: under which terms.
        description: what it holds, in a sentence or two.
        details_train, details_test: name → array of shape (n,): what else is known of each
            example. Empty for most sets.
    """

    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    class_names: tuple[str, ...] | None
    feature_names: tuple[str, ...] | None
    name: str
    source: str
    licence: str
    description: str
    details_train: Mapping[str, np.ndarray] = field(default_factory=dict)
    details_test: Mapping[str, np.ndarray] = field(default_factory=dict)

    def __repr__(self) -> str:
        lines = [f"Dataset {self.name}: {self.description}"]
        for part in ("x_train", "y_train", "x_test", "y_test"):
            array = getattr(self, part)
            span = f"{array.min():.4g} to {array.max():.4g}"
            lines.append(f"  {part:8} {array.shape!s:16} {array.dtype!s:8} {span}")
        if self.class_names is not None:
            lines.append(f"  classes  {_shorten(self.class_names)}")
        if self.feature_names is not None:
            lines.append(f"  features {_shorten(self.feature_names)}")
        if self.details_train:
            lines.append(f"  details  {_shorten(tuple(self.details_train))}")
        return "\n".join(lines)


def load(name: str, **options) -> Dataset:
    """Load a data set by its name: `load("digits", seed=1)` is `digits(seed=1)`.

    Args:
        name: one of the keys of `LOADERS`.
        **options: what the function of that name takes.

    Raises:
        ValueError: there is no set of that name.
    """
    if name not in LOADERS:
        raise ValueError(f"There is no data set {name!r}. Choose one of: {', '.join(LOADERS)}.")
    return LOADERS[name](**options)


def digits(test_fraction: float = 0.25, seed: int = 0) -> Dataset:
    """1,797 handwritten digits of 8×8 pixels: small enough to train on in a second.

    `x` is uint8 of shape (n, 8, 8), raw pixels from 0 (paper) to 16 (ink): divide by 16 to scale.
    `y` is int64 of shape (n,), 0 to 9, about 180 examples of each. Bundled with scikit-learn.

    Used in chapters 00, 03, 04, 05 and 10.

    Args:
        test_fraction: share of the examples to put aside, the same share of every class.
        seed: which examples those are.

    Source: E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine
    Learning Repository, https://doi.org/10.24432/C50P49 (its test part). Licence: CC BY 4.0.
    """
    from sklearn.datasets import load_digits

    bunch = load_digits()
    return _split(
        bunch.images.astype("uint8"),
        bunch.target.astype("int64"),
        test_fraction,
        seed,
        class_names=tuple(str(digit) for digit in range(10)),
        feature_names=None,
        name="digits",
        source=(
            "E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine "
            "Learning Repository, https://doi.org/10.24432/C50P49 (test part), from scikit-learn"
        ),
        licence="CC BY 4.0",
        description="handwritten digits, 8×8 pixels from 0 (paper) to 16 (ink).",
    )


def wine(test_fraction: float = 0.25, seed: int = 0) -> Dataset:
    """178 wines from three growers, told apart by 13 chemical measurements.

    `x` is float32 of shape (n, 13) in the units of the laboratory, so columns differ a thousandfold
    in size: the set to show what scaling does. `y` is int64 of shape (n,), 0 to 2, 48 to 71 wines
    of each. Bundled with scikit-learn.

    Args:
        test_fraction: share of the examples to put aside, the same share of every class.
        seed: which examples those are.

    Source: S. Aeberhard, M. Forina (1992), Wine, UCI Machine Learning Repository,
    https://doi.org/10.24432/C5PC7J. Licence: CC BY 4.0.
    """
    from sklearn.datasets import load_wine

    bunch = load_wine()
    return _split(
        bunch.data.astype("float32"),
        bunch.target.astype("int64"),
        test_fraction,
        seed,
        class_names=("grower 0", "grower 1", "grower 2"),
        feature_names=tuple(bunch.feature_names),
        name="wine",
        source=(
            "S. Aeberhard, M. Forina (1992), Wine, UCI Machine Learning Repository, "
            "https://doi.org/10.24432/C5PC7J, from scikit-learn"
        ),
        licence="CC BY 4.0",
        description="chemical analyses of wines from three growers.",
    )


def breast_cancer(test_fraction: float = 0.25, seed: int = 0) -> Dataset:
    """569 breast tumours, malignant or benign, told apart by 30 measurements of cell nuclei.

    `x` is float32 of shape (n, 30): mean, standard error and worst value of ten measurements, 0 to
    4,254, not scaled. `y` is int64 of shape (n,): **0 is malignant** (212), **1 is benign**
    (357), as in scikit-learn. Where "positive" shall mean "ill", use `1 - y`.

    Used in chapters 06 and 07.

    Args:
        test_fraction: share of the examples to put aside, the same share of every class.
        seed: which examples those are.

    Source: W. Wolberg, O. Mangasarian, N. Street, W. Street (1993), Breast Cancer Wisconsin
    (Diagnostic), UCI Machine Learning Repository, https://doi.org/10.24432/C5DW2B.
    Licence: CC BY 4.0.
    """
    from sklearn.datasets import load_breast_cancer

    bunch = load_breast_cancer()
    return _split(
        bunch.data.astype("float32"),
        bunch.target.astype("int64"),
        test_fraction,
        seed,
        class_names=("malignant", "benign"),
        feature_names=tuple(str(name) for name in bunch.feature_names),
        name="breast_cancer",
        source=(
            "W. Wolberg, O. Mangasarian, N. Street, W. Street (1993), Breast Cancer Wisconsin "
            "(Diagnostic), UCI Machine Learning Repository, https://doi.org/10.24432/C5DW2B, "
            "from scikit-learn"
        ),
        licence="CC BY 4.0",
        description="measurements of cell nuclei; 0 is malignant, 1 is benign.",
    )


def diabetes(test_fraction: float = 0.25, seed: int = 0) -> Dataset:
    """442 patients with diabetes: predict a number, how far the illness went in a year.

    `x` is float32 of shape (n, 10): age (years), sex (1 or 2), body mass index (kg/m²), mean blood
    pressure and six blood values, as measured. `y` is float32 of shape (n,), 25 to 346. These are
    the raw numbers: the scaled ones that scikit-learn gives by default were centred with the test
    examples among them. Bundled with scikit-learn.

    Used in chapter 05.

    Args:
        test_fraction: share of the examples to put aside.
        seed: which examples those are.

    Source: B. Efron, T. Hastie, I. Johnstone, R. Tibshirani (2004), Least Angle Regression, Annals
    of Statistics 32(2), 407–499, https://doi.org/10.1214/009053604000000067. Licence: none stated
    by its authors; distributed with scikit-learn.
    """
    from sklearn.datasets import load_diabetes

    bunch = load_diabetes(scaled=False)
    return _split(
        bunch.data.astype("float32"),
        bunch.target.astype("float32"),
        test_fraction,
        seed,
        class_names=None,
        feature_names=tuple(bunch.feature_names),
        name="diabetes",
        source=(
            "B. Efron, T. Hastie, I. Johnstone, R. Tibshirani (2004), Least Angle Regression, "
            "Annals of Statistics 32(2), 407-499, from scikit-learn"
        ),
        licence="none stated by its authors; distributed with scikit-learn",
        description="ten measurements of patients; how far the illness went in a year.",
    )


def glyphs(
    characters: str = "0123456789",
    n: int = 12_000,
    split: str = "image",
    noise: float = 0.1,
    jitter: float = 1.0,
    label_noise: float = 0.0,
    test_fraction: float = 0.25,
    seed: int = 0,
) -> Dataset:
    """Printed characters of 28×28 pixels, in the form of MNIST, made on this computer.

    `x` is uint8 of shape (n, 28, 28), from 0 (paper) to 255 (ink). `y` is int64 of shape (n,): the
    place of the character in `characters`. Classes are equally frequent, to one picture, in the
    training part and in the test part, and so are the faces within them. Somewhat harder than
    MNIST: a network 784-128-10 is right on 9 of 10 test pictures after five epochs.

    `details_train` and `details_test` tell of each picture its `font` and `family` (str), whether
    it is `bold` and `italic` (bool), its `rotation` in degrees (float32, positive anticlockwise)
    and its `clean_label` (int64), which differs from `y_train` where label noise struck.

    Used in chapters 02, 03, 06 to 09 and 11.

    Args:
        characters: one class for each, for example `"0O1Il"` for characters that look alike.
        n: pictures in all, training and test.
        split: `"image"`: test pictures are new pictures in the same fonts. `"font"`: test pictures
            are in font families of which no face occurs in training.
        noise: standard deviation of the noise on each pixel, as a share of full ink.
        jitter: how much pictures are turned, sheared, scaled and shifted: 0 not at all, 1 as
            usual (up to 15 degrees and 3 pixels), 2 twice as much.
        label_noise: share of the training labels replaced by another class. Test labels are right.
        test_fraction: share of the pictures to put aside.
        seed: the same seed gives the same pictures, with the same versions of Pillow and
            Matplotlib. Noise and label noise leave the rest as it is.

    Raises:
        ValueError: a character that the fonts do not have, or a number out of its range.

    Source: rendered from the fonts of Matplotlib, which are DejaVu, STIX (2010) and Computer Modern
    (D. E. Knuth; BaKoMa fonts by B. K. Malyshev, 1994). Licence: the fonts' licences allow any use
    of pictures made with them.
    """
    _require_share("test_fraction", test_fraction)
    _require_characters(characters)
    if split not in ("image", "font"):
        raise ValueError(f'split is "image" or "font", not {split!r}.')
    if not 0 <= label_noise <= 1 or noise < 0 or jitter < 0:
        raise ValueError("label_noise lies between 0 and 1; noise and jitter are not negative.")
    n_test = round(n * test_fraction)
    if min(n_test, n - n_test) < len(characters):
        raise ValueError(
            f"n = {n} leaves fewer than one picture for each of {len(characters)} characters in "
            "the training or in the test part: raise n."
        )

    layout, maps, grain, flips = (
        np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(4)
    )
    train_faces, test_faces = _share_faces(characters, split, test_fraction, layout)
    parts = []
    for count, faces in ((n - n_test, train_faces), (n_test, test_faces)):
        labels, chosen = _lay_out(count, len(characters), faces, layout)
        pictures, angles = glyph_drawing.render(characters, labels, chosen, maps, jitter)
        pictures = glyph_drawing.add_noise(pictures, noise, grain)
        parts.append((pictures, labels, _tell(labels, chosen, angles)))
    (x_train, y_train, details_train), (x_test, y_test, details_test) = parts
    return Dataset(
        x_train,
        _flip(y_train, label_noise, len(characters), flips),
        x_test,
        y_test,
        class_names=tuple(characters),
        feature_names=None,
        name="glyphs",
        source="rendered from Matplotlib's fonts: DejaVu, STIX and Computer Modern (BaKoMa)",
        licence="the fonts' licences allow any use of pictures made with them",
        description="printed characters, 28×28 pixels from 0 (paper) to 255 (ink).",
        details_train=details_train,
        details_test=details_test,
    )


def pairs(x: np.ndarray, y: np.ndarray, seed: int = 0) -> tuple[np.ndarray, ...]:
    """Each example beside another one: half of the pairs, or a little more, are of one class.

    Used in chapter 09.

    Args:
        x: examples, along axis 0.
        y: their classes, integers of shape (n,).
        seed: which example stands beside which.

    Returns:
        left and right, shaped like `x`, and whether both are of one class, a bool array (n,).
    """
    rng = np.random.default_rng(seed)
    left = rng.permutation(len(y))
    left = left[np.argsort(y[left], kind="stable")]  # one class after the other
    right = np.where(np.arange(len(y)) % 2, np.roll(left, 1), rng.permutation(left))
    mixed = rng.permutation(len(y))
    left, right = left[mixed], right[mixed]
    return x[left], x[right], y[left] == y[right]


def mnist(timeout: float = 10) -> Dataset:
    """The real MNIST: 70,000 handwritten digits of 28×28 pixels. Needs the network once (11 MB).

    `x` is uint8 of shape (60000, 28, 28) and (10000, 28, 28), from 0 (paper) to 255 (ink). `y` is
    int64, 0 to 9, not quite equally frequent. The split is the authors'.

    The file is kept where `keras.datasets.mnist` keeps it, so either finds what the other fetched.

    Args:
        timeout: seconds without any data after which to give up.

    Raises:
        downloads.DownloadError: the file could not be fetched; the message says why and what to do.

    Source: Y. LeCun, C. Cortes, C. J. C. Burges (1998), The MNIST Database of Handwritten Digits;
    copy of TensorFlow. Licence: CC BY-SA 3.0.
    """
    downloads.fetch("MNIST", downloads.MNIST, timeout)
    from keras.datasets import mnist as keras_mnist

    return _from_keras(
        keras_mnist.load_data(),
        class_names=tuple(str(digit) for digit in range(10)),
        name="mnist",
        source=(
            "Y. LeCun, C. Cortes, C. J. C. Burges (1998), The MNIST Database of Handwritten "
            "Digits, from keras.datasets.mnist"
        ),
        licence="CC BY-SA 3.0",
        description="handwritten digits, 28×28 pixels from 0 (paper) to 255 (ink).",
    )


def fashion_mnist(timeout: float = 10) -> Dataset:
    """The real Fashion-MNIST: 70,000 pictures of clothes. Needs the network once (31 MB).

    `x` is uint8 of shape (60000, 28, 28) and (10000, 28, 28), from 0 (ground) to 255. `y` is int64,
    0 to 9, 6,000 training and 1,000 test pictures of each class. The split is the authors'.

    The files are kept where `keras.datasets.fashion_mnist` keeps them.

    Args:
        timeout: seconds without any data after which to give up.

    Raises:
        downloads.DownloadError: a file could not be fetched; the message says why and what to do.

    Source: H. Xiao, K. Rasul, R. Vollgraf (2017), Fashion-MNIST: a Novel Image Dataset for
    Benchmarking Machine Learning Algorithms, https://arxiv.org/abs/1708.07747. Licence: MIT.
    """
    downloads.fetch("Fashion-MNIST", downloads.FASHION_MNIST, timeout)
    from keras.datasets import fashion_mnist as keras_fashion_mnist

    return _from_keras(
        keras_fashion_mnist.load_data(),
        class_names=(
            "T-shirt/top",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle boot",
        ),
        name="fashion_mnist",
        source=(
            "H. Xiao, K. Rasul, R. Vollgraf (2017), Fashion-MNIST, "
            "https://arxiv.org/abs/1708.07747, from keras.datasets.fashion_mnist"
        ),
        licence="MIT",
        description="pictures of clothes, 28×28 pixels from 0 (ground) to 255.",
    )


def _from_keras(parts, **described) -> Dataset:
    (x_train, y_train), (x_test, y_test) = parts
    return Dataset(
        x_train,
        y_train.astype("int64"),
        x_test,
        y_test.astype("int64"),
        feature_names=None,
        **described,
    )


def _require_characters(characters: str) -> None:
    if len(characters) < 2 or len(set(characters)) < len(characters):
        raise ValueError('characters needs two or more different characters, for example "0O1Il".')
    missing = [c for c in characters if c.isspace() or not glyph_drawing.faces_with(c)]
    if missing:
        raise ValueError(f"The fonts have no picture of {', '.join(map(repr, missing))}.")


def _share_faces(characters, split, test_fraction, rng) -> tuple[np.ndarray, np.ndarray]:
    """Indices into `FACES` for the training and for the test pictures."""
    usable = glyph_drawing.faces_with(characters)
    index = np.array([glyph_drawing.FACES.index(face) for face in usable], dtype=int)
    if split == "image":
        if not len(index):
            raise ValueError(f"No font has all the characters of {characters!r}.")
        return index, index
    families = np.array([face.family for face in usable])
    names = rng.permutation(np.unique(families))
    if len(names) < 2:
        raise ValueError(
            f'Fewer than two font families have all of {characters!r}: use split="image".'
        )
    aside = [names[0]]
    for name in names[1:-1]:
        if np.isin(families, aside).sum() >= test_fraction * len(families):
            break
        aside.append(name)
    in_test = np.isin(families, aside)
    return index[~in_test], index[in_test]


def _lay_out(count, n_classes, faces, rng) -> tuple[np.ndarray, np.ndarray]:
    """Labels and faces of `count` pictures, every pair equally frequent, in random order."""
    position = np.arange(count)
    labels = position % n_classes
    chosen = rng.permutation(faces)[position // n_classes % len(faces)]
    order = rng.permutation(count)
    return labels[order], chosen[order]


def _tell(labels, chosen, angles) -> dict[str, np.ndarray]:
    faces = [glyph_drawing.FACES[index] for index in chosen]
    return {
        "font": np.array([face.name for face in faces]),
        "family": np.array([face.family for face in faces]),
        "bold": np.array([face.bold for face in faces]),
        "italic": np.array([face.italic for face in faces]),
        "rotation": angles,
        "clean_label": labels,
    }


def _flip(labels, share, n_classes, rng) -> np.ndarray:
    """Replace a share of the labels by another class, each other class as likely."""
    wrong = rng.choice(len(labels), round(share * len(labels)), replace=False)
    noisy = labels.copy()
    noisy[wrong] = (labels[wrong] + rng.integers(1, n_classes, len(wrong))) % n_classes
    return noisy


def _split(x, y, test_fraction, seed, **described) -> Dataset:
    """Put a share of the examples aside, the same share of every class."""
    from sklearn.model_selection import train_test_split

    _require_share("test_fraction", test_fraction)
    classes = y if described["class_names"] is not None else None
    x_train, x_test, y_train, y_test = train_test_split(
        x, y, test_size=test_fraction, random_state=seed, stratify=classes
    )
    return Dataset(x_train, y_train, x_test, y_test, **described)


def _require_share(what: str, value: float) -> None:
    if not 0 < value < 1:
        raise ValueError(f"{what} must lie between 0 and 1, both excluded; it is {value!r}.")


def _shorten(names: tuple[str, ...], most: int = 6) -> str:
    if len(names) <= most or len(names[0]) == 1:
        return ", ".join(names)
    return f"{', '.join(names[:most])}, … ({len(names)} in all)"


LOADERS: dict[str, Callable[..., Dataset]] = {
    "digits": digits,
    "wine": wine,
    "breast_cancer": breast_cancer,
    "diabetes": diabetes,
    "glyphs": glyphs,
    "mnist": mnist,
    "fashion_mnist": fashion_mnist,
}
