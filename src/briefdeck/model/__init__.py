"""The nouns: immutable values that the stages hand to each other."""
