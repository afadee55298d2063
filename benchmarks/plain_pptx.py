"""A peer: the shortest way from Markdown to slides with python-pptx, as scripts of this kind do it.

``python -m benchmarks.plain_pptx FILE.md OUT.pptx``: a slide for each second-level heading, its lines as they come, no
measuring, no notes, no tables.
"""

import sys
from pathlib import Path

from pptx import Presentation


def main(source: str, target: str) -> None:
    """Write the deck."""
    deck = Presentation()
    for part in Path(source).read_text("utf-8").split("\n## ")[1:]:
        title, *lines = part.splitlines()
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        frame = slide.placeholders[1].text_frame
        frame.text = ""
        for line in lines:
            if line.strip() and not line.startswith(":::"):
                frame.add_paragraph().text = line.lstrip("->| ")
    deck.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
