"""Store texts with their blocks and styles, each text once."""

import zlib
from hashlib import sha256

import msgspec

from tui.library.storage.database import Database
from tui.model.article import Article, Block, StyleSpan

Structure = tuple[tuple[Block, ...], tuple[StyleSpan, ...]]


def digest(text: str) -> str:
    """Return the key of a text: the SHA-256 of its UTF-8 form, in hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()


def store(database: Database, article: Article) -> int:
    """Store an article's text if it is not stored yet, and return its id; within a transaction.

    The structure of a stored text is replaced if it differs: a loader may have learnt to recognise more.
    """
    key, structure = digest(article.text), pack((article.blocks, article.styles))
    found = database.row("SELECT id, structure FROM body WHERE digest = ?", [key])
    if found is None:
        sql = "INSERT INTO body (digest, text, structure) VALUES (?, ?, ?)"
        return database.write(sql, [key, article.text, structure])
    if found[1] != structure:
        database.write("UPDATE body SET structure = ? WHERE id = ?", [structure, found[0]])
    return int(found[0])


def find(database: Database, text: str) -> int | None:
    """Return the id of a stored text, or None if it is not stored."""
    found: int | None = database.value("SELECT id FROM body WHERE digest = ?", [digest(text)])
    return found


def pack(record: object) -> bytes:
    """Return records of the model as JSON, compressed by zlib."""
    return zlib.compress(msgspec.json.encode(record))


def unpack_structure(data: bytes) -> Structure:
    """Return the blocks and styles that were packed."""
    made: Structure = msgspec.json.decode(zlib.decompress(data), type=Structure)
    return made
