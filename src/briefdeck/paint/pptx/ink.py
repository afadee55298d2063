"""Colors and faces as references to the theme, so that a change of theme reaches everything."""

from collections.abc import Mapping

from briefdeck.paint.pptx.words import attribute

_SCHEME = {
    "text": "tx1",
    "background": "bg1",
    "dark": "tx2",
    "card": "bg2",
    "accent1": "accent1",
    "accent2": "accent2",
    "accent3": "accent3",
    "accent4": "accent4",
    "muted": "accent5",
    "rule": "accent6",
}
_FACES = {"heading": ("+mj-lt", "+mj-ea", "+mj-cs"), "body": ("+mn-lt", "+mn-ea", "+mn-cs")}


class Ink:
    """The colors and faces of one deck, written once and looked up from then on."""

    def __init__(self, palette: Mapping[str, str], faces: Mapping[str, str]) -> None:
        self._palette = palette
        self._families = faces
        self._fills: dict[str, str] = {}
        self._faces: dict[str, str] = {}

    def color(self, role: str) -> str:
        """The color of a role: a scheme color, or the palette's own when the scheme has no place for it."""
        name = _SCHEME.get(role)
        if name is None and self._palette.get(role) == self._palette.get("background", "FFFFFF"):
            name = "bg1"
        if name is None and role not in self._palette:
            name = "tx1"
        return f'<a:schemeClr val="{name}"/>' if name else f'<a:srgbClr val="{attribute(self._palette[role])}"/>'

    def fill(self, role: str) -> str:
        """A solid fill, or none for the role ""."""
        known = self._fills.get(role)
        if known is None:
            known = f"<a:solidFill>{self.color(role)}</a:solidFill>" if role else "<a:noFill/>"
            self._fills[role] = known
        return known

    def face(self, role: str) -> str:
        """The fonts of a face role: the theme's, or a family by its name."""
        known = self._faces.get(role)
        if known is None:
            family = attribute(self._families.get(role, ""))
            names = _FACES.get(role) or ((family,) * 3 if family else _FACES["body"])
            known = "".join(
                f'<a:{tag} typeface="{name}"/>' for tag, name in zip(("latin", "ea", "cs"), names, strict=True)
            )
            self._faces[role] = known
        return known
