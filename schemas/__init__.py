"""What the wire looks like: names, formats, limits, descriptions, examples."""
