"""A terminal driver that survives input that is not UTF-8; for Linux and macOS.

It replaces a method of Textual's driver and uses Textual's private parser: compare both with every new
version.
"""

import os
from codecs import getincrementaldecoder
from selectors import EVENT_READ, SelectSelector

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

CHUNK = 4096
"""The most bytes that are read at once."""
TICK = 0.1
"""Seconds between two calls of the parser's `tick`, which tells the escape key from an escape sequence."""


class TerminalInput(LinuxDriver):
    """Textual's driver, except that an input byte that is not UTF-8 becomes U+FFFD.

    A terminal in another encoding, an old mouse report or a paste may send such bytes. Textual's own loop
    decodes strictly: the first such byte ends its thread, and so the program.
    """

    def run_input_thread(self) -> None:
        """Read input and dispatch its events until the driver stops; runs in Textual's input thread."""
        parser = XTermParser(self._debug)
        decoder = getincrementaldecoder("utf-8")(errors="replace")
        with SelectSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(TICK):
                    data = os.read(self.fileno, CHUNK)
                    if not data:
                        # A terminal that is gone is ready to be read for ever, and never has anything.
                        self._app.call_later(self._app.exit, return_code=1)
                        return
                    # A character may be split between two reads: the decoder returns "" for the first.
                    if text := decoder.decode(data):
                        for event in parser.feed(text):
                            self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
