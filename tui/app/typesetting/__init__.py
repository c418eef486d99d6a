"""From spans over a text to the rows a terminal shows; no widget."""
