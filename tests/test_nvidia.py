"""Each usual reason why a card is not used is told apart, with a pretended driver and card."""

from __future__ import annotations

import os
import sys

import pytest

from course.toolkit import nvidia
from course.toolkit.nvidia import Cards

ANSWERS = """#!/bin/sh
if [ $# -gt 0 ]; then echo '{row}'; else echo '| NVIDIA-SMI {driver}  CUDA Version: {cuda} |'; fi
"""
GOOD = ANSWERS.format(row="570.86.15, 400, 24564", driver="570.86.15", cuda="12.8")
OLD = ANSWERS.format(row="535.54.03, 400, 24564", driver="535.54.03", cuda="12.2")
FULL = ANSWERS.format(row="570.86.15, 22800, 24564", driver="570.86.15", cuda="12.8")
MISMATCH = "#!/bin/sh\necho 'Failed to initialize NVML: Driver/library version mismatch'; exit 18\n"
SILENT = "#!/bin/sh\necho 'NVIDIA-SMI has failed because it could not communicate' >&2; exit 9\n"


@pytest.fixture
def computer(monkeypatch, tmp_path):
    """Make this computer another one: with or without a card, and what `nvidia-smi` does."""
    bus, programs = tmp_path / "pci", tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(nvidia, "_PCI", bus)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}/bin")
    for name in ("LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES"):
        monkeypatch.delenv(name, raising=False)

    def make(program: str = "", vendor: str = "0x10de", kind: str = "0x030000") -> None:
        device = bus / "0000:01:00.0"
        device.mkdir(parents=True)
        (device / "vendor").write_text(f"{vendor}\n")
        (device / "class").write_text(f"{kind}\n")
        if program:
            (programs / "nvidia-smi").write_text(program)
            (programs / "nvidia-smi").chmod(0o755)

    return make


def test_what_the_driver_tells_is_read(computer):
    computer(GOOD)
    assert nvidia.look() == Cards(True, "570.86.15", (12, 8), full=400 / 24564)


@pytest.mark.parametrize(
    ("vendor", "kind"), [("0x1002", "0x030000"), ("0x10de", "0x0c0330")], ids=["AMD", "USB"]
)
def test_other_devices_are_no_card(computer, vendor, kind):
    computer(vendor=vendor, kind=kind)
    assert nvidia.look() == Cards()
    assert nvidia.advice(Cards(), is_used=False, built_with_cuda=False) == ""


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("", "no driver"),
        (MISMATCH, "restart the computer"),
        (SILENT, "could not communicate"),
        (OLD, "535.54.03 runs CUDA up to 12.2"),
        (GOOD, "--rebuild"),
    ],
    ids=["no driver", "updated driver", "broken driver", "old driver", "broken libraries"],
)
def test_a_card_that_is_not_used_has_its_reason(computer, program, words):
    computer(program)
    assert words in nvidia.advice(nvidia.look(), is_used=False, built_with_cuda=True)


def test_a_build_for_the_cpu_is_told_before_anything_about_cuda(computer):
    computer(OLD)
    advice = nvidia.advice(nvidia.look(), is_used=False, built_with_cuda=False)
    assert "setup --gpu" in advice


@pytest.mark.parametrize("value", ["", "-1"])
def test_a_card_can_be_hidden_by_a_variable(computer, monkeypatch, value):
    computer(GOOD)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", value)
    assert "CUDA_VISIBLE_DEVICES" in nvidia.advice(nvidia.look(), False, True)


@pytest.mark.parametrize(("file", "is_blamed"), [("libcudnn.so.9", True), ("libpng.so", False)])
def test_only_a_library_path_that_holds_cuda_is_blamed(
    computer, monkeypatch, tmp_path, file, is_blamed
):
    computer(GOOD)
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / file).touch()
    monkeypatch.setenv("LD_LIBRARY_PATH", f"/nowhere:{tmp_path / 'lib'}")
    advice = nvidia.advice(nvidia.look(), is_used=False, built_with_cuda=True)
    assert ("LD_LIBRARY_PATH" in advice) == is_blamed
    assert (str(tmp_path / "lib") in advice) == is_blamed


def test_windows_is_sent_to_wsl2(computer, monkeypatch):
    computer(GOOD)
    cards = nvidia.look()
    monkeypatch.setattr(sys, "platform", "win32")
    assert "WSL2" in nvidia.advice(cards, is_used=False, built_with_cuda=False)


@pytest.mark.parametrize(("program", "is_full"), [(GOOD, False), (FULL, True)])
def test_a_card_whose_memory_is_taken_by_others_is_noted(computer, program, is_full):
    computer(program)
    advice = nvidia.advice(nvidia.look(), is_used=True, built_with_cuda=True)
    assert ("93% of its memory" in advice) == is_full
