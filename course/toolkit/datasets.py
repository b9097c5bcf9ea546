"""Load every data set of the course by one convention: NumPy arrays, split, described.

    >>> from course.toolkit import datasets
    >>> data = datasets.digits()
    >>> data.x_train.shape, data.x_train.dtype
    ((1347, 8, 8), dtype('uint8'))

No set needs the network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np


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

    Used in chapters 03, 04, 05 and 10.

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


def _shorten(names: tuple[str, ...], most: int = 10) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown}, … ({len(names)} in all)"


LOADERS = {
    "digits": digits,
    "wine": wine,
    "breast_cancer": breast_cancer,
    "diabetes": diabetes,
}
