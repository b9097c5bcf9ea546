"""Data sets keep their convention, seeds decide everything, downloads are whole or not at all."""

import gzip
import hashlib
import importlib.util
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
from patience import A_LONG_TIME

from course.toolkit import datasets, downloads
from course.toolkit import glyphs as glyph_drawing

BUNDLED = {
    "digits": ((8, 8), "uint8", "int64", 1797),
    "wine": ((13,), "float32", "int64", 178),
    "breast_cancer": ((30,), "float32", "int64", 569),
    "diabetes": ((10,), "float32", "float32", 442),
}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
FONTS_AND_CHARACTERS = [
    (face, character) for face in glyph_drawing.FACES for character in "0123456789" + ALPHABET
]


# The convention that all sets share


@pytest.mark.parametrize("name", BUNDLED)
def test_bundled_sets_have_the_documented_shapes_and_dtypes(name):
    shape, x_dtype, y_dtype, total = BUNDLED[name]
    data = datasets.load(name)
    assert data.name == name
    assert data.x_train.shape[1:] == data.x_test.shape[1:] == shape
    assert data.x_train.dtype == data.x_test.dtype == x_dtype
    assert data.y_train.dtype == data.y_test.dtype == y_dtype
    assert len(data.x_train) == len(data.y_train)
    assert len(data.x_test) == len(data.y_test)
    assert len(data.x_train) + len(data.x_test) == total
    assert data.source
    assert data.licence


@pytest.mark.parametrize("name", BUNDLED)
def test_train_and_test_share_no_example(name):
    data = datasets.load(name)
    train = {row.tobytes() for row in data.x_train}
    assert not any(row.tobytes() in train for row in data.x_test)


@pytest.mark.parametrize("name", ["digits", "wine", "breast_cancer"])
def test_every_class_gives_the_same_share_to_the_test_part(name):
    data = datasets.load(name, test_fraction=0.2)
    train, test = np.bincount(data.y_train), np.bincount(data.y_test)
    assert len(train) == len(data.class_names)
    assert np.all(np.abs(test - 0.2 * (train + test)) <= 1)


def test_the_seed_decides_the_split():
    first, same, other = (datasets.digits(seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first.x_test, same.x_test)
    assert not np.array_equal(first.x_test, other.x_test)


def test_digits_come_raw():
    data = datasets.digits()
    assert (data.x_train.min(), data.x_train.max()) == (0, 16)


def test_breast_cancer_says_which_label_is_malignant():
    data = datasets.breast_cancer()
    labels = np.concatenate([data.y_train, data.y_test])
    assert data.class_names[0] == "malignant"
    assert np.bincount(labels).tolist() == [212, 357]


def test_diabetes_is_not_scaled_with_the_test_examples():
    data = datasets.diabetes()
    age = data.x_train[:, data.feature_names.index("age")]
    assert 18 < age.min() < age.max() < 100


def test_repr_names_the_shapes_and_dtypes():
    text = repr(datasets.digits())
    assert "(1347, 8, 8)" in text
    assert "uint8" in text


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(ValueError, match="digits, wine, breast_cancer, diabetes, glyphs"):
        datasets.load("digit")


@pytest.mark.parametrize("share", [0, 1, 25])
def test_an_impossible_test_fraction_is_refused(share):
    with pytest.raises(ValueError, match="between 0 and 1"):
        datasets.digits(test_fraction=share)


def test_importing_datasets_loads_no_large_library():
    code = (
        "import sys, course.toolkit.datasets\n"
        "print([m for m in ('tensorflow', 'keras', 'sklearn', 'matplotlib') if m in sys.modules])"
    )
    assert _run(code).stdout.strip() == "[]"


# Glyphs


def test_glyphs_have_the_form_of_mnist():
    data = datasets.glyphs(n=400)
    assert data.x_train.shape == (300, 28, 28)
    assert data.x_test.shape == (100, 28, 28)
    assert data.x_train.dtype == "uint8"
    assert data.y_train.dtype == "int64"
    assert data.x_train.max() > 200
    assert data.class_names == tuple("0123456789")


def test_the_same_seed_gives_the_same_glyphs():
    first, same, other = (datasets.glyphs(n=100, seed=seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(first.x_train, same.x_train)
    np.testing.assert_array_equal(first.y_test, same.y_test)
    assert not np.array_equal(first.x_train, other.x_train)


@pytest.mark.parametrize("split", ["image", "font"])
def test_glyph_classes_are_equally_frequent_in_both_parts(split):
    data = datasets.glyphs("0O1Il", n=333, split=split)
    for labels in (data.y_train, data.y_test):
        counts = np.bincount(labels, minlength=5)
        assert counts.max() - counts.min() <= 1


@pytest.mark.parametrize("seed", range(5))
def test_split_by_font_keeps_whole_families_for_the_test(seed):
    data = datasets.glyphs(n=840, split="font", seed=seed)
    for detail in ("font", "family"):
        assert not set(data.details_train[detail]) & set(data.details_test[detail])
    used = set(data.details_train["font"]) | set(data.details_test["font"])
    assert len(used) == len(glyph_drawing.FACES)


def test_split_by_image_uses_every_face_in_both_parts():
    data = datasets.glyphs(n=1_000)
    assert set(data.details_train["font"]) == set(data.details_test["font"])
    assert len(set(data.details_test["font"])) == len(glyph_drawing.FACES)


def test_details_belong_to_their_pictures():
    data = datasets.glyphs("HT", n=800, noise=0, jitter=0)
    ink = data.x_train.reshape(len(data.x_train), -1).mean(axis=1)
    for family in np.unique(data.details_train["family"]):
        for label in (0, 1):
            same = (data.details_train["family"] == family) & (data.y_train == label)
            bold = same & data.details_train["bold"]
            thin = same & ~data.details_train["bold"]
            assert not bold.any() or ink[bold].min() > ink[thin].max()


def test_a_positive_rotation_turns_anticlockwise():
    labels = np.zeros(2, dtype=int)
    pictures, angles = glyph_drawing.render(
        "-", labels, np.zeros(2, dtype=int), _Turn([10, -10]), jitter=1
    )
    assert angles.tolist() == [10, -10]
    for picture, higher in zip(pictures, ("right", "left"), strict=True):
        rows = np.arange(28)[:, None]
        left = (rows * picture[:, :14]).sum() / picture[:, :14].sum()
        right = (rows * picture[:, 14:]).sum() / picture[:, 14:].sum()
        assert (right < left) == (higher == "right")


@pytest.mark.parametrize("split", ["image", "font"])
def test_label_noise_strikes_its_share_of_the_training_labels_only(split):
    options = {"n": 400, "split": split, "seed": 5}
    clean, noisy = datasets.glyphs(**options), datasets.glyphs(label_noise=0.2, **options)
    assert (noisy.y_train != clean.y_train).mean() == 0.2
    np.testing.assert_array_equal(noisy.details_train["clean_label"], clean.y_train)
    np.testing.assert_array_equal(noisy.y_test, clean.y_test)
    np.testing.assert_array_equal(noisy.x_train, clean.x_train)


def test_noise_is_as_strong_as_asked_and_leaves_labels_alone():
    quiet, loud = datasets.glyphs(n=200, noise=0), datasets.glyphs(n=200, noise=0.1)
    np.testing.assert_array_equal(quiet.y_train, loud.y_train)
    middle = (quiet.x_train > 100) & (quiet.x_train < 155)
    difference = loud.x_train[middle].astype(float) - quiet.x_train[middle]
    assert 0.09 < difference.std() / 255 < 0.11


def test_no_glyph_is_blank_or_cut_off():
    for face, character in FONTS_AND_CHARACTERS:
        picture = np.asarray(glyph_drawing.template(character, face))
        assert picture.max() > 200, (face.name, character)
        edge = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
        assert edge.max() == 0, (face.name, character)


def test_jitter_keeps_the_digits_in_the_picture():
    data = datasets.glyphs(n=2_000, noise=0)
    edge = np.concatenate([data.x_train[:, [0, -1]].ravel(), data.x_train[:, :, [0, -1]].ravel()])
    assert (edge > 128).mean() < 0.005


def test_no_face_draws_boxes_instead_of_characters():
    for face in glyph_drawing.FACES:
        # A box looks the same whatever the character.
        pictures = {glyph_drawing.template(c, face).tobytes() for c in "0123456789" + ALPHABET}
        assert len(pictures) == 62, face.name


def test_no_two_faces_draw_the_same_digits():
    drawn = [
        b"".join(glyph_drawing.template(c, face).tobytes() for c in "0123456789")
        for face in glyph_drawing.FACES
    ]
    assert len(set(drawn)) == len(glyph_drawing.FACES)


def test_characters_outside_tex_fonts_use_the_faces_that_have_them():
    data = datasets.glyphs("AЖ", n=100)
    families = set(data.details_train["family"])
    assert families
    assert not any(family.startswith("Computer Modern") for family in families)


@pytest.mark.parametrize("characters", ["0中", "a b", "aa", "x", ""])
def test_impossible_characters_are_refused(characters):
    with pytest.raises(ValueError, match=r"characters|fonts"):
        datasets.glyphs(characters, n=100)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"split": "fonts"}, '"image" or "font"'),
        ({"n": 12}, "raise n"),
        ({"label_noise": 2}, "label_noise"),
        ({"noise": -1}, "noise"),
    ],
)
def test_impossible_options_are_refused(options, message):
    with pytest.raises(ValueError, match=message):
        datasets.glyphs(**options)


# Pairs


def test_half_of_the_pairs_are_of_one_class_and_each_example_stands_left_once():
    x, y = np.arange(4_000), np.arange(4_000) % 10
    left, right, same = datasets.pairs(x, y)
    assert left.shape == right.shape == same.shape == (4_000,)
    assert np.array_equal(same, y[left] == y[right])
    assert 0.5 <= same.mean() < 0.6  # every second pair, and a tenth of those drawn by chance
    assert sorted(left) == sorted(x)
    assert np.array_equal(datasets.pairs(x, y)[1], right)
    assert not np.array_equal(datasets.pairs(x, y, seed=1)[1], right)


# Real sets on request


def test_a_good_file_arrives_whole_and_is_not_fetched_twice(cache, server):
    file = server.offer(b"data " * 50_000)
    downloads.fetch("Test set", (file,), timeout=A_LONG_TIME)
    downloads.fetch("Test set", (file,), timeout=A_LONG_TIME)
    assert _everything(cache) == ["datasets/test.bin"]
    assert (cache / "datasets/test.bin").read_bytes() == server.content
    assert server.requests == 1


def test_a_damaged_file_in_the_cache_is_fetched_again(cache, server):
    file = server.offer(b"data " * 1_000)
    (cache / "datasets").mkdir(parents=True)
    (cache / "datasets/test.bin").write_bytes(b"half of i")
    downloads.fetch("Test set", (file,), timeout=A_LONG_TIME)
    assert (cache / "datasets/test.bin").read_bytes() == server.content


@pytest.mark.parametrize(
    ("behaviour", "timeout", "message"),
    [
        ("truncate", A_LONG_TIME, "broke off in the middle"),
        ("wrong", A_LONG_TIME, "checksum is wrong"),
        ("missing", A_LONG_TIME, "answered 404"),
        ("hang", 0.3, "for 0.3 seconds"),
        ("stall", 0.3, "for 0.3 seconds"),
    ],
)
def test_a_failed_download_says_why_and_leaves_nothing(cache, server, behaviour, timeout, message):
    file = server.offer(b"data " * 50_000, behaviour)
    with pytest.raises(downloads.DownloadError, match=message) as caught:
        downloads.fetch("Test set", (file,), timeout=timeout)
    assert "datasets.glyphs()" in str(caught.value)
    assert str(cache) in str(caught.value)
    assert _everything(cache) == []


def test_without_a_network_the_message_says_so(cache, monkeypatch):
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as closed:
        port = closed.server_port
    monkeypatch.setattr(downloads, "BASE_URL", f"http://127.0.0.1:{port}/")
    with pytest.raises(downloads.DownloadError, match=r"no connection to 127\.0\.0\.1"):
        datasets.load("mnist", timeout=A_LONG_TIME)
    assert _everything(cache) == []


def test_a_search_for_the_server_that_never_ends_is_given_up(cache, monkeypatch):
    import socket

    done = threading.Event()
    monkeypatch.setattr(downloads, "BASE_URL", "http://data.example/")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: done.wait(A_LONG_TIME) and [])
    with pytest.raises(downloads.DownloadError, match=r"nothing came from data\.example"):
        datasets.load("fashion_mnist", timeout=0.3)
    done.set()
    assert _everything(cache) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file size there")
def test_a_full_disk_says_so_and_leaves_nothing(cache, server):
    import resource

    file = server.offer(b"data " * 50_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(downloads.DownloadError, match=r"no room for test\.bin"):
            downloads.fetch("Test set", (file,), timeout=A_LONG_TIME)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert _everything(cache) == []


def test_addresses_and_checksum_are_those_of_the_installed_keras():
    sources = Path(importlib.util.find_spec("keras").origin).parent / "src" / "datasets"
    mnist = (sources / "mnist.py").read_text()
    fashion = (sources / "fashion_mnist.py").read_text()
    assert downloads.BASE_URL in mnist
    assert downloads.MNIST[0].sha256 in mnist
    assert downloads.BASE_URL in fashion
    assert all(f'"{file.name}"' in fashion for file in downloads.FASHION_MNIST)


@pytest.mark.slow
def test_keras_finds_what_was_fetched(cache, server):
    """A small set in the format of Fashion-MNIST goes the whole way through keras.datasets."""
    labels, pictures = bytes(range(5)), bytes(range(140)) * 28
    packed = {
        "labels": gzip.compress(bytes(8) + labels),
        "images": gzip.compress(bytes(16) + pictures),
    }
    server.files = {
        f"/{file.name}": packed[file.name.split("-")[1]] for file in downloads.FASHION_MNIST
    }
    code = f"""
from dataclasses import replace
from course.toolkit import datasets, downloads
sums = { ({name: hashlib.sha256(data).hexdigest() for name, data in packed.items()})!r}
downloads.BASE_URL = {downloads.BASE_URL!r}
downloads.FASHION_MNIST = tuple(
    replace(file, sha256=sums[file.name.split("-")[1]]) for file in downloads.FASHION_MNIST
)
data = datasets.load("fashion_mnist")
print(data.x_train.shape, data.x_train.dtype, data.y_test.tolist(), data.y_test.dtype)
"""
    result = _run(code)
    assert result.stdout.endswith("(5, 28, 28) uint8 [0, 1, 2, 3, 4] int64\n"), result.stderr
    assert result.stderr == ""


class _Turn:
    """A source of random numbers whose first draw are given angles and whose others are zero."""

    def __init__(self, angles):
        self.angles = list(angles)

    def uniform(self, low, high, size):
        if self.angles is None:
            return np.zeros(size)
        angles, self.angles = self.angles, None
        return np.array(angles)


class _Server:
    """A web server on this computer that behaves well or badly on request."""

    def __init__(self):
        self.files, self.behaviour, self.requests = {}, "serve", 0
        self.released = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.requests += 1
                outer.answer(self)

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def offer(self, content: bytes, behaviour: str = "serve") -> downloads.RemoteFile:
        self.content, self.behaviour = content, behaviour
        self.files = {"/test.bin": content}
        checksum = hashlib.sha256(content).hexdigest()
        return downloads.RemoteFile("test.bin", "datasets", checksum, len(content))

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        content = self.files[handler.path]
        if self.behaviour == "hang":
            self.released.wait(A_LONG_TIME)
            return
        handler.send_response(404 if self.behaviour == "missing" else 200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        if self.behaviour == "wrong":
            content = content[::-1]
        half = self.behaviour in ("truncate", "stall")
        handler.wfile.write(content[: len(content) // 2] if half else content)
        handler.wfile.flush()
        if self.behaviour == "stall":
            self.released.wait(A_LONG_TIME)

    def close(self):
        self.released.set()
        self.http.shutdown()
        self.http.server_close()


@pytest.fixture
def server(monkeypatch):
    server = _Server()
    monkeypatch.setattr(downloads, "BASE_URL", f"http://127.0.0.1:{server.http.server_port}/")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield server
    server.close()


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty Keras folder."""
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    return tmp_path


def _everything(folder: Path) -> list[str]:
    """Every file and every left-over temporary folder."""
    found = [path for path in folder.rglob("*") if path.is_file() or "incomplete" in path.name]
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _run(code: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(datasets.__file__).parents[2],
    )
