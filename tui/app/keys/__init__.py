"""The key map: the one source for bindings, footers, help, palette and README."""
