"""Notes slides: the slide's picture and what the speaker reads."""

from collections.abc import Sequence

from briefdeck.paint.pptx.words import HEAD, SPACES, TREE_ROOT, attribute, content, relations

_PICTURE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
    'noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)


def notes_slide(paragraphs: Sequence[str], lang: str) -> bytes:
    """The notes part of a slide with one paragraph for each text."""
    tag = attribute(lang)
    written = "".join(_paragraph(text, tag) for text in paragraphs)
    return (
        f"{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{TREE_ROOT}{_PICTURE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        '<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f"{written}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def notes_rels(notes_master: str, slide: str) -> bytes:
    """The relationships of a notes part."""
    return relations([("notesMaster", notes_master, ""), ("slide", slide, "")])


def _paragraph(text: str, tag: str) -> str:
    look = f'<a:rPr lang="{tag}" dirty="0"/>'
    lines = [f"<a:r>{look}<a:t>{content(line)}</a:t></a:r>" for line in text.split("\n")]
    return f'<a:p>{f"<a:br>{look}</a:br>".join(lines)}<a:endParaRPr lang="{tag}" dirty="0"/></a:p>'
