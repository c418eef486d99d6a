"""The content of a file before it is parsed: decode its bytes to text."""

import codecs
import re
from dataclasses import dataclass

from tui.errors import LoadError

# The UTF-32 little-endian mark begins with that of UTF-16, so UTF-32 must be tried first.
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
    """The input of a loader."""

    id: str
    """The article's id, unique within one run: the file's stem unless another file has the same."""
    origin: str
    """The path as the reader named it, made printable."""
    data: bytes
    """The whole content, undecoded."""

    def text(self) -> str:
        """Return the decoded content, with "\\n" as the only line end and without a byte-order mark.

        Nothing else is changed. The text is never blank and has neither NUL nor lone surrogates. Raises
        LoadError for binary content, for text that is not UTF-8 (nor UTF-16 or UTF-32 with a byte-order
        mark), for white space only, and for a web page.
        """
        text = self._decode()
        if "\0" in text:
            raise self._binary_error()
        if not text.strip():
            problem = "it has only white space" if text else "it is empty"
            raise LoadError(self.origin, problem, "choose a file with text in it")
        if WEB_PAGE.match(text):
            raise LoadError(self.origin, "it is a web page", "save it as plain text or Markdown")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _decode(self) -> str:
        mark, encoding = next(
            (known for known in BYTE_ORDER_MARKS if self.data.startswith(known[0])), (b"", "utf-8")
        )
        try:
            return self.data[len(mark) :].decode(encoding)
        except UnicodeDecodeError as error:
            if not mark and NEVER_IN_TEXT.search(self.data):
                raise self._binary_error() from error
            raise self._encoding_error(encoding, len(mark) + error.start) from error

    def _binary_error(self) -> LoadError:
        return LoadError(self.origin, "it is a binary file, not text", "convert it to plain text or Markdown")

    def _encoding_error(self, encoding: str, offset: int) -> LoadError:
        problem = f"it is not {encoding.upper()}: byte 0x{self.data[offset]:02X} at byte offset {offset}"
        remedy = "convert it, for example with `iconv -f WINDOWS-1252 -t UTF-8`"
        if encoding != "utf-8":
            remedy = "it may be cut off or damaged; save it again as UTF-8"
        return LoadError(self.origin, problem, remedy)
