"""One module for each family of slide kinds; each composes sheets that fit."""
