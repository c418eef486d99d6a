"""Texts with their blocks and styles, each kept once."""

import zlib
from hashlib import sha256

import msgspec

from tui.library.storage.database import Database
from tui.model.article import Article, Block, StyleSpan

Structure = tuple[tuple[Block, ...], tuple[StyleSpan, ...]]


def digest(text: str) -> str:
    """What a text is known by: the SHA-256 of its UTF-8 form, hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()


def keep(database: Database, article: Article) -> int:
    """The id of the article's text, kept from now on; within a change.

    Of a text that is there already the structure is brought up to date: a loader may have learnt to see more.
    """
    key, structure = digest(article.text), packed((article.blocks, article.styles))
    found = database.row("SELECT id, structure FROM body WHERE digest = ?", [key])
    if found is None:
        sql = "INSERT INTO body (digest, text, structure) VALUES (?, ?, ?)"
        return database.write(sql, [key, article.text, structure])
    if found[1] != structure:
        database.write("UPDATE body SET structure = ? WHERE id = ?", [structure, found[0]])
    return int(found[0])


def known(database: Database, text: str) -> int | None:
    """The id of a text; None if it is not kept, or no longer."""
    found: int | None = database.value("SELECT id FROM body WHERE digest = ?", [digest(text)])
    return found


def packed(record: object) -> bytes:
    """Records of the model as deflated JSON."""
    return zlib.compress(msgspec.json.encode(record))


def structure(data: bytes) -> Structure:
    """The blocks and styles that were packed."""
    made: Structure = msgspec.json.decode(zlib.decompress(data), type=Structure)
    return made
