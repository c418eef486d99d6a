"""The commands of `onrecord`, a module each, which `tui.cli` imports only when it is called."""
