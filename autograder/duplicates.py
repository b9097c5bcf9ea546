"""An nbgrader preprocessor that copes with copied cells."""

from __future__ import annotations

from nbconvert.exporters.exporter import ResourcesDict
from nbformat.notebooknode import NotebookNode
from nbgrader.preprocessors import DeduplicateIds


class KeepOneOfEachId(DeduplicateIds):
    """Of several cells with one grade id, let the last keep it; the others become ordinary cells.

    nbgrader's own preprocessor leaves an empty metadata entry behind, which its next step takes
    for an outdated format, and the whole run ends (nbgrader issue 1083).
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook with each grade id at most once."""
        nb, resources = super().preprocess(nb, resources)
        for cell in nb.cells:
            if cell.metadata.get("nbgrader") == {}:
                del cell.metadata["nbgrader"]
        return nb, resources
