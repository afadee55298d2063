"""Colors "RRGGBB" compared and mixed, as WCAG 2.2 counts contrast."""

READABLE = 4.5
"""The least contrast of text with what lies behind it."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colors "RRGGBB", from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """How light a color is, from 0 to 1."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def mixed(one: str, other: str, share: float) -> str:
    """``share`` of the first color, the rest of the second."""
    return written(tuple(a * share + b * (1 - share) for a, b in zip(channels(one), channels(other), strict=True)))


def readable(color: str, ground: str) -> str:
    """The color, darkened or lightened as little as it takes to be read on the ground."""
    end = "000000" if luminance(ground) > 0.18 else "FFFFFF"
    for step in range(21):
        found = mixed(end, color, step / 20)
        if contrast(found, ground) >= READABLE:
            return found
    return end


def channels(color: str) -> tuple[float, ...]:
    """Red, green and blue from 0 to 1; middle gray for what is no color."""
    try:
        return tuple(int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return (0.5, 0.5, 0.5)


def written(rgb: tuple[float, ...]) -> str:
    """The color of red, green and blue from 0 to 1, as "RRGGBB"."""
    return "".join(f"{round(255 * min(1.0, max(0.0, c))):02X}" for c in rgb)
