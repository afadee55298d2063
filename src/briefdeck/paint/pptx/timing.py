"""Paragraphs that appear one click after the other."""

from collections.abc import Sequence
from itertools import count

from briefdeck.model.pages import SetParagraph

Build = tuple[int, tuple[tuple[int, int], ...]]
"""A shape's number, and the first and last paragraph of each click."""


def clicks(paragraphs: Sequence[SetParagraph]) -> tuple[tuple[int, int], ...]:
    """The first and last paragraph that each click shows."""
    groups: list[tuple[int, int]] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.click == "own" or (paragraph.click and not groups):
            groups.append((place, place))
        elif paragraph.click:
            groups[-1] = (groups[-1][0], place)
    return tuple(groups)


def timing(builds: Sequence[Build]) -> str:
    """The slide's timing, or "" when everything is there from the start."""
    if not builds:
        return ""
    numbers = count(3)
    steps = "".join(_step(shape, group, numbers) for shape, groups in builds for group in groups)
    listed = "".join(f'<p:bldP spid="{shape}" grpId="0" build="p"/>' for shape, _ in builds)
    turn = "".join(
        f'<p:{tag}CondLst><p:cond evt="on{tag.title()}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'
        f"</p:{tag}CondLst>"
        for tag in ("prev", "next")
    )
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{steps}</p:childTnLst></p:cTn>{turn}</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"<p:bldLst>{listed}</p:bldLst></p:timing>"
    )


def _step(shape: int, group: tuple[int, int], numbers: "count[int]") -> str:
    outer, inner = next(numbers), next(numbers)
    shown = "".join(
        _appearing(shape, place, (next(numbers), next(numbers)), first=place == group[0])
        for place in range(group[0], group[1] + 1)
    )
    start = '<p:stCondLst><p:cond delay="{}"/></p:stCondLst>'
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{start.format("indefinite")}<p:childTnLst><p:par>'
        f'<p:cTn id="{inner}" fill="hold">{start.format(0)}<p:childTnLst>{shown}</p:childTnLst></p:cTn></p:par>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def _appearing(shape: int, place: int, ids: tuple[int, int], *, first: bool) -> str:
    start = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'
    node = "clickEffect" if first else "withEffect"
    return (
        f'<p:par><p:cTn id="{ids[0]}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" '
        f'nodeType="{node}">{start}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{ids[1]}" dur="1" fill="hold">{start}</p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{shape}"><p:txEl><p:pRg st="{place}" end="{place}"/></p:txEl></p:spTgt></p:tgtEl>'
        "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
