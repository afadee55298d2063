"""Every part of a deck, collected: the pack's own, the slides', and what the package needs around them."""

import hashlib

from briefdeck.errors import TemplateError
from briefdeck.model.pack import TemplatePack
from briefdeck.model.pages import ChartBox, Page, Pages, PictureBox
from briefdeck.model.theme import Layout
from briefdeck.paint.pptx.archive import Entry
from briefdeck.paint.pptx.evidence import evidence_map, map_properties
from briefdeck.paint.pptx.ink import Ink
from briefdeck.paint.pptx.links import Links
from briefdeck.paint.pptx.notes import notes_rels, notes_slide
from briefdeck.paint.pptx.presentation import presentation
from briefdeck.paint.pptx.properties import app, core, custom
from briefdeck.paint.pptx.slide import SlidePainter, Stated
from briefdeck.paint.pptx.words import HEAD, OFFICE, attribute, language, relations

_SLIDES = f"{OFFICE}presentationml."
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_XLSX = f"{OFFICE}spreadsheetml.sheet"
_PICTURES = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}
_FALLBACKS = {"quotation": "title-only", "two-content": "title-only", "section": "cover", "cover": "section"}


class DeckWriter:
    """Collects the parts of one deck; ``entries`` gives them in the order in which they are packed."""

    def __init__(self, pages: Pages, pack: TemplatePack) -> None:
        self._pages = pages
        self._pack = pack
        self._lang = language(pages.front.lang)
        self._ink = Ink(dict(pages.palette), dict(pages.faces))
        self._layouts = {layout.role: layout for layout in reversed(pack.layouts)}
        self._named = {layout.name.lower(): layout for layout in reversed(pack.layouts) if layout.name}
        self._parts: dict[str, Entry] = {}
        self._types: dict[str, str] = {}
        self._stored: dict[str, str] = {}
        self._charts = 0
        self._stated: list[tuple[Stated, ...]] = []

    def entries(self) -> list[Entry]:
        """All entries of the package, [Content_Types].xml first."""
        self._add_pack()
        self._add_slides()
        self._add_frame()
        types = Entry("[Content_Types].xml", self._content_types())
        return [types, *self._parts.values()]

    def _add(self, name: str, kind: str, data: bytes, rels: bytes = b"") -> None:
        self._put(name, data)
        self._types[name] = kind
        if rels:
            folder, _, base = name.rpartition("/")
            self._put(f"{folder}/_rels/{base}.rels", rels)

    def _put(self, name: str, data: bytes, *, kept: bool = False) -> None:
        self._parts[name] = Entry(name.lstrip("/"), data, kept)

    def _add_pack(self) -> None:
        for part in self._pack.parts:
            self._types[part.name] = part.media_type
            self._put(part.name, part.data, kept=True)
            if part.rels:
                folder, _, base = part.name.rpartition("/")
                self._put(f"{folder}/_rels/{base}.rels", part.rels, kept=True)

    def _add_slides(self) -> None:
        names: dict[str, str] = {}
        for number, page in enumerate(self._pages.pages, 1):
            for name in (page.id, *page.names):
                names.setdefault(name, _slide_name(number))
        for number, page in enumerate(self._pages.pages, 1):
            self._add_slide(number, page, Links(names))

    def _add_slide(self, number: int, page: Page, links: Links) -> None:
        name, notes = _slide_name(number), f"/ppt/notesSlides/notesSlide{number}.xml"
        layout = self._named.get(page.layout_name.lower()) or self._layout(page.layout)
        links.to("slideLayout", layout.part)
        has_notes = bool(page.notes) and bool(self._pack.notes_master)
        if has_notes:
            links.to("notesSlide", notes)
        painted = SlidePainter(layout, self._ink, links, self._lang, self._store).paint(page, self._pages.size)
        self._stated.append(painted.stated)
        self._add(name, f"{_SLIDES}slide+xml", painted.xml, links.rels())
        if has_notes:
            data = notes_slide(page.notes, self._lang)
            self._add(notes, f"{_SLIDES}notesSlide+xml", data, notes_rels(self._pack.notes_master, name))

    def _layout(self, role: str) -> Layout:
        """The layout for a role, or the nearest that the base deck has."""
        for wanted in (role, _FALLBACKS.get(role, ""), "title-only", "content"):
            if wanted and wanted in self._layouts:
                return self._layouts[wanted]
        if not self._pack.layouts:
            raise TemplateError("the base deck has no layouts", hint="save it again in PowerPoint as .pptx")
        return self._pack.layouts[0]

    def _store(self, box: PictureBox | ChartBox) -> str:
        """The part that holds a picture (each picture once) or a chart."""
        match box:
            case PictureBox():
                return self._store_picture(box)
            case ChartBox():
                return self._store_chart(box)

    def _store_picture(self, box: PictureBox) -> str:
        digest = hashlib.sha256(box.data).hexdigest()
        if digest not in self._stored:
            ending = _PICTURES.get(box.media_type, "png")
            taken = len(self._stored) + 1
            while (name := f"/ppt/media/picture{taken}.{ending}") in self._parts:
                taken += 1
            self._stored[digest] = name
            self._add(name, box.media_type, box.data)
        return self._stored[digest]

    def _store_chart(self, box: ChartBox) -> str:
        """The part of a chart. Only here python-pptx is needed, so only here it is imported."""
        from briefdeck.paint.pptx.chart import chart_part
        from briefdeck.paint.pptx.workbook import workbook

        self._charts += 1
        name, book = f"/ppt/charts/chart{self._charts}.xml", f"/ppt/embeddings/workbook{self._charts}.xlsx"
        rels = relations([("package", book, "")])
        self._add(name, f"{OFFICE}drawingml.chart+xml", chart_part(box, self._lang), rels)
        self._add(book, _XLSX, workbook(box))
        return name

    def _add_frame(self) -> None:
        """The presentation, the properties, the evidence map, and the package's own relationships."""
        front, pages = self._pages.front, self._pages.pages
        title = front.title or next((page.title for page in pages if page.title), "") or "Deck"
        main = presentation(self._pack, pages, title)
        self._add("/ppt/presentation.xml", f"{_SLIDES}presentation.main+xml", main, self._main_rels())
        self._add("/docProps/core.xml", _CORE, core(front, title, self._lang))
        self._add("/docProps/app.xml", f"{OFFICE}extended-properties+xml", app(self._pages))
        self._add("/docProps/custom.xml", f"{OFFICE}custom-properties+xml", custom(front))
        props = relations([("customXmlProps", "/customXml/itemProps1.xml", "")])
        self._add("/customXml/item1.xml", "application/xml", evidence_map(self._pages, self._stated), props)
        self._add("/customXml/itemProps1.xml", f"{OFFICE}customXmlProperties+xml", map_properties())
        root = [("officeDocument", "/ppt/presentation.xml", ""), (_CORE_REL, "/docProps/core.xml", "")]
        root += [("extended-properties", "/docProps/app.xml", ""), ("custom-properties", "/docProps/custom.xml", "")]
        self._put("/_rels/.rels", relations(root))

    def _main_rels(self) -> bytes:
        rows = [("slideMaster", master, "") for master in self._pack.masters]
        if self._pack.notes_master:
            rows.append(("notesMaster", self._pack.notes_master, ""))
        rows += [("slide", _slide_name(number), "") for number in range(1, len(self._pages.pages) + 1)]
        for part in self._pack.parts:
            kind = part.media_type.rpartition(".")[2].removesuffix("+xml")
            if kind in ("presProps", "viewProps", "tableStyles"):
                rows.append((kind, part.name, ""))
        theme = next((p.name for p in self._pack.parts if p.media_type.endswith("theme+xml")), "")
        if theme:
            rows.append(("theme", theme, ""))
        rows.append(("customXml", "/customXml/item1.xml", ""))
        return relations(rows)

    def _content_types(self) -> bytes:
        """Defaults for the endings that are there, an override for every other part and for none that is not."""
        common = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        for name, kind in self._types.items():
            ending = name.rpartition(".")[2].lower()
            if ending not in ("xml", "rels"):
                common.setdefault(ending, kind)
        defaults = "".join(
            f'<Default Extension="{e}" ContentType="{attribute(k)}"/>' for e, k in sorted(common.items())
        )
        overrides = "".join(
            f'<Override PartName="{attribute(name)}" ContentType="{attribute(kind)}"/>'
            for name, kind in self._types.items()
            if common.get(name.rpartition(".")[2].lower()) != kind
        )
        space = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{HEAD}<Types xmlns="{space}">{defaults}{overrides}</Types>'.encode()


def _slide_name(number: int) -> str:
    return f"/ppt/slides/slide{number}.xml"
