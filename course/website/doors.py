"""Where a page can be run: the links below its title."""

from pathlib import Path

from course.toolkit import address


def doors(page: Path) -> dict[str, str]:
    """What a link says → where it leads, for a page of the course."""
    return {
        "Run on Binder": address.binder(page),
        "Run on Colab": address.colab(page),
    }


def line(page: Path) -> str:
    """The links as HTML: badges that no other host has to send."""
    links = [f'<a class="door" href="{link}">{text}</a>' for text, link in doors(page).items()]
    return f'<p class="doors">{" ".join(links)}</p>'
