"""The main part: masters, slides, sizes, and the sections that group the slides."""

import hashlib
from collections.abc import Sequence
from itertools import count

from briefdeck.model.pack import TemplatePack
from briefdeck.model.pages import Page
from briefdeck.paint.pptx.words import HEAD, SPACES, attribute
from briefdeck.patterns import pattern

FIRST_SLIDE_ID = 256
_FIRST_MASTER_ID = 2**31
_LAYOUT_ID = pattern(rb'<p:sldLayoutId\b[^>]*?\bid="(\d+)"')
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def presentation(pack: TemplatePack, pages: Sequence[Page], name: str) -> bytes:
    """presentation.xml; relationships are numbered masters first, then the notes master, then the slides."""
    masters = "".join(f'<p:sldMasterId id="{i}" r:id="rId{n}"/>' for n, i in enumerate(_master_ids(pack), 1))
    first = len(pack.masters) + 1
    notes = ""
    if pack.notes_master:
        notes = f'<p:notesMasterIdLst><p:notesMasterId r:id="rId{first}"/></p:notesMasterIdLst>'
        first += 1
    slides = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + n}" r:id="rId{first + n}"/>' for n in range(len(pages)))
    listed = f"<p:sldIdLst>{slides}</p:sldIdLst>" if slides else ""
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>{masters}'
        "</p:sldMasterIdLst>"
        f'{notes}{listed}<p:sldSz cx="{pack.size[0]}" cy="{pack.size[1]}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{_text_levels()}</p:defaultTextStyle>{_sections(pages, name)}</p:presentation>"
    ).encode()


def _master_ids(pack: TemplatePack) -> list[int]:
    """The smallest ids that no layout has taken."""
    taken = {int(i) for part in pack.parts if part.name in pack.masters for i in _LAYOUT_ID.findall(part.data)}
    free = (number for number in count(_FIRST_MASTER_ID) if number not in taken)
    return [next(free) for _ in pack.masters]


def _text_levels() -> str:
    return "".join(
        f'<a:lvl{n}pPr marL="{457200 * (n - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1">'
        '<a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin '
        'typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )


def _sections(pages: Sequence[Page], name: str) -> str:
    """The section list, or ""; slides before the first named section are in one that has the deck's name."""
    if not any(page.section for page in pages):
        return ""
    groups: list[tuple[str, list[int]]] = []
    for number, page in enumerate(pages):
        if page.section or not groups:
            groups.append((page.section or name or "1", []))
        groups[-1][1].append(FIRST_SLIDE_ID + number)
    written = "".join(_section(place, *group) for place, group in enumerate(groups))
    space = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    listed = f'<p14:sectionLst xmlns:p14="{space}">{written}</p14:sectionLst>'
    return f'<p:extLst><p:ext uri="{_SECTIONS}">{listed}</p:ext></p:extLst>'


def _section(place: int, name: str, slides: list[int]) -> str:
    listed = "".join(f'<p14:sldId id="{number}"/>' for number in slides)
    head = f'<p14:section name="{attribute(name)}" id="{_guid(f"{place} {name}")}">'
    return f"{head}<p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>"


def _guid(seed: str) -> str:
    """An identifier made of the text: the same text gives the same one."""
    digits = hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest().upper()
    return f"{{{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}}}"
