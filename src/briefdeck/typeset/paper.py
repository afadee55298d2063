"""Sizes of paper in points, width and height."""

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
