"""Reading keys from a terminal that may send bytes that are not UTF-8; for Linux and macOS."""

import os
from codecs import getincrementaldecoder
from selectors import EVENT_READ, SelectSelector

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

CHUNK = 4096
"""The most bytes of one read."""
TICK = 0.1
"""Seconds after which the parser decides whether an escape byte was the escape key."""


class TerminalInput(LinuxDriver):
    """Textual's driver, but for the input: a byte that is not UTF-8 becomes U+FFFD.

    A terminal in another encoding, an old mouse report or a paste may send such bytes. Textual's own loop
    decodes strictly, ends with the first of them, and ends the program too.
    """

    def run_input_thread(self) -> None:
        """Read keys and dispatch them until the driver stops."""
        parser = XTermParser(self._debug)
        decoder = getincrementaldecoder("utf-8")(errors="replace")
        with SelectSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                # nothing is decoded yet of a character that is split between two reads
                if selector.select(TICK) and (text := decoder.decode(os.read(self.fileno, CHUNK))):
                    for event in parser.feed(text):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
