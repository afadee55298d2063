"""Office files as stored: parts and relationships, and what DrawingML says of colors and places. Nothing is written."""
