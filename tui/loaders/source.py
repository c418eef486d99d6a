"""A file's content before it is an article: its bytes, its names, its text."""

import codecs
import re
from dataclasses import dataclass

from tui.errors import LoadError

# UTF-32's little-endian mark begins with UTF-16's, so the longer ones come first.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WEB_PAGE = re.compile(r"\s*(<\?xml[^>]*>\s*)?<(!doctype\s+html|html)\b", re.IGNORECASE)
NEVER_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What a loader makes an article of."""

    id: str
    """The article's id, unique within one run: the file's stem where no other file has the same."""
    origin: str
    """The path as a reader would write it, printable."""
    data: bytes
    """The whole content."""

    def text(self) -> str:
        """The content as characters, line ends made "\\n" and a byte-order mark dropped, nothing else.

        It is never blank and has neither NUL nor lone surrogates. Raises LoadError for content that is not
        text, is not in UTF-8 (or marked as UTF-16 or UTF-32), is white space only, or is a web page.
        """
        text = self._decoded()
        if "\0" in text:
            raise self._binary()
        if not text.strip():
            problem = "it holds only white space" if text else "it is empty"
            raise LoadError(self.origin, problem, "choose a file with text in it")
        if WEB_PAGE.match(text):
            raise LoadError(self.origin, "it is a web page", "save it as plain text or Markdown")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _decoded(self) -> str:
        mark, encoding = next(
            (known for known in BYTE_ORDER_MARKS if self.data.startswith(known[0])), (b"", "utf-8")
        )
        try:
            return self.data[len(mark) :].decode(encoding)
        except UnicodeDecodeError as error:
            if not mark and NEVER_IN_TEXT.search(self.data):
                raise self._binary() from error
            raise self._undecodable(encoding, len(mark) + error.start) from error

    def _binary(self) -> LoadError:
        return LoadError(self.origin, "it is a binary file, not text", "convert it to plain text or Markdown")

    def _undecodable(self, encoding: str, offset: int) -> LoadError:
        problem = f"it is not {encoding.upper()}: byte 0x{self.data[offset]:02X} at byte offset {offset}"
        remedy = "convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        if encoding != "utf-8":
            remedy = "it may be cut off or damaged; save it again as UTF-8"
        return LoadError(self.origin, problem, remedy)
