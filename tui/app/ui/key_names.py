"""Names of keys: from what a reader writes in the settings to Textual's name, and to what is shown."""

import unicodedata

RESERVED = {
    "ctrl+c": "copies what the mouse selected",
    "ctrl+q": "quits, whatever happens",
    "ctrl+p": "opens all commands",
}
"""Keys that are Textual's own."""
SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape", "ctrl+@": "ctrl+space"}
"""Keys that a terminal cannot tell from another key, and which one: both send the same bytes."""
ALIASES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
}
"""Other spellings of names that a reader may write."""
NAMED = frozenset(
    [
        *("escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup"),
        *("pagedown", "up", "down", "left", "right"),
        *(f"f{number}" for number in range(1, 25)),
    ]
)
MODIFIERS = ("ctrl", "alt", "shift")
CHARACTERS = {
    "slash": "/",
    "backslash": "\\",
    "at": "@",
    "minus": "-",
    "plus": "+",
    "underscore": "_",
}
"""Textual's names of characters where they differ from Unicode's."""
WRITTEN = {character: name for name, character in CHARACTERS.items()}
SHOWN = {"escape": "esc"}


def textual_name(written: str) -> str:
    """Return Textual's name of a key that a reader wrote: "slash" for "/", "ctrl+n" for "Ctrl+N".

    Raises ValueError, saying why, for what is no key, or a key that cannot be given to a command.
    """
    *modifiers, base = _parts(written)
    if len(base) == 1 and not modifiers:
        return _character(base)
    base = ALIASES.get(base.lower(), base)
    if unknown := [each for each in modifiers if each not in MODIFIERS]:
        raise ValueError(f"there is no key {unknown[0]} to hold; only ctrl, alt and shift")
    if len(base) == 1:
        return _modified(modifiers, base)
    if base.lower() in NAMED:
        return _allowed("+".join([*sorted(modifiers, key=MODIFIERS.index), base.lower()]))
    if not modifiers and (character := _called(base)):
        return _character(character)
    raise ValueError(
        f"there is no key {written}; write a character, or a name such as space, tab, f2, ctrl+n"
    )


def shown_name(name: str) -> str:
    """Return what is shown for a key by Textual's name: the character itself where it is one."""
    modifiers, plus, base = name.rpartition("+")
    character = base if base in NAMED else CHARACTERS.get(base) or _called(base)
    return f"{modifiers}{plus}{SHOWN.get(base) or character or base}"


def _parts(written: str) -> list[str]:
    """Return the keys to hold, in lower case, then the one to press, which may be a plus sign."""
    if len(written) == 1:
        return [written]
    before, _, base = written.strip().rpartition("+")
    if not base and before.endswith("+"):
        before, base = before.removesuffix("+"), "+"
    return [*(part.lower() for part in before.split("+") if before), base]


def _character(character: str) -> str:
    """Return Textual's name of the key of a character. Raises ValueError for one that cannot be typed."""
    if not character.isprintable():
        raise ValueError("that is no key that can be written; write a name such as space, tab or enter")
    if character == " ":
        return "space"
    if character.isalnum():
        return character
    return WRITTEN.get(character) or unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")


def _modified(modifiers: list[str], base: str) -> str:
    """Return Textual's name of a character with keys to hold. Raises ValueError if it cannot be had."""
    if modifiers == ["shift"]:
        raise ValueError(f"write the character that shift makes of {base}, as in {base.upper()}")
    if "ctrl" in modifiers:
        base = base.lower()
    held = "+".join(sorted(modifiers, key=MODIFIERS.index))
    return _allowed(f"{held}+{_character(base)}", f"{held}+{base}")


def _allowed(name: str, written: str = "") -> str:
    """Return the name of a key. Raises ValueError if a terminal sends another for it, or it is reserved.

    `written` is the key with its character as it is typed, where the name spells that out.
    """
    if (told := SAME.get(written or name)) is not None:
        raise ValueError(f"a terminal sends {written or name} as {told}; write {told}")
    if name in RESERVED:
        raise ValueError(f"{name} {RESERVED[name]}, and stays so")
    return name


def _called(name: str) -> str | None:
    """Return the character of a name such as "slash" or "question_mark"; None if there is none."""
    if len(name) == 1 or name in CHARACTERS:
        return CHARACTERS.get(name, name)
    for spelt in (
        name.replace("_", " "),
        name.replace("_", "-"),
        name.replace("_", "-", 1).replace("_", " "),
    ):
        try:
            found = unicodedata.lookup(spelt.upper())
        except KeyError:
            continue
        return found if found.isprintable() else None
    return None
