"""What the configuration file says: whatever is right in it holds, whatever is not is told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tui.configuration.settings import USUAL, Settings
from tui.errors import ConfigurationError

if TYPE_CHECKING:
    from tui.configuration.options import Setting

LINE = re.compile(r"\(at line (\d+), column \d+\)")
MOST_LINES = 20
"""How many faulty lines are passed over before the whole file is given up."""
OFTEN = "a text stands in quotation marks, and a name with a dot too where another begins alike"


def read(path: str, raw: bytes) -> Settings:
    """The configuration that the bytes of the file at `path` say. Never raises: see its problems."""
    try:
        return _read(path, raw)
    except (RecursionError, ValueError) as error:
        # Python goes only so deep, and writes or reads no number of thousands of digits.
        limit = "brackets or dots" if isinstance(error, RecursionError) else "digits of a number"
        problem = ConfigurationError(
            path, f"there are too many {limit} in it", "take them out; until then none of it holds"
        )
        return USUAL._replace(path=path, problems=(problem,))


def _read(path: str, raw: bytes) -> Settings:
    problems: list[ConfigurationError] = []
    text = _decoded(path, raw, problems)
    given = _parsed(path, text, problems) if text else {}
    reader = _Reader(path, problems)
    reader.take(given)
    return USUAL._replace(
        **reader.settings,
        keys=reader.keys,
        path=path,
        given=frozenset(reader.given),
        problems=tuple(problems),
    )


def _decoded(path: str, raw: bytes, problems: list[ConfigurationError]) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(
            ConfigurationError(
                f"{path}, line {line}",
                "this is not UTF-8",
                "save the file as UTF-8; until then none of it holds",
            )
        )
        return ""


def _parsed(path: str, text: str, problems: list[ConfigurationError]) -> dict[str, object]:
    """What the text says; lines that cannot be understood are told, passed over, and the others read."""
    import tomllib  # noqa: PLC0415 - most readers have no file, and it takes longer than all the rest

    lines = text.replace("\r\n", "\n").split("\n")
    for _ in range(MOST_LINES):
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            found = LINE.search(str(error))
            number = int(found[1]) if found else len(lines)
            what = LINE.sub("", str(error)).strip().rstrip(":")
            at = f"{path}, line {number}"
            if not 0 < number <= len(lines) or not lines[number - 1].strip():
                break
            problems.append(
                ConfigurationError(at, f"{what[:1].lower()}{what[1:]}", f"{OFTEN}; the line is passed over")
            )
            lines[number - 1] = ""
    problems.append(
        ConfigurationError(
            path, "it cannot be read as TOML", "see onrecord config --default; until then none of it holds"
        )
    )
    return {}


@dataclass
class _Reader:
    """Takes the settings out of what the file says."""

    path: str
    problems: list[ConfigurationError]
    settings: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)

    def take(self, said: Mapping[str, object]) -> None:
        """Take in all of it."""
        from tui.configuration.options import KEYS, SETTINGS  # noqa: PLC0415 - only where there is a file

        known = {setting.name: setting for setting in SETTINGS}
        tables = {name.partition(".")[0] for name in known if "." in name} | {KEYS}
        for name, value in _flat(said, tables - {KEYS}):
            if name == KEYS and isinstance(value, dict):
                self._take_keys(value)
            elif name in tables:
                self._complain(
                    name, "this is a table of settings", f"write [{name}] on a line, its settings below"
                )
            elif setting := known.get(name):
                self._take(setting, value)
            else:
                self._unknown(name, [*known, *tables])

    def _take(self, setting: "Setting", value: object) -> None:
        from tui.configuration.options import cited  # noqa: PLC0415

        try:
            self.settings[setting.field] = setting.accept(value)
            self.given.append(setting.name)
        except ValueError as error:
            own = setting.name.rpartition(".")[2]
            remedy = f"write for example: {own} = {setting.example}; until then it is as usual"
            self._complain(setting.name, f"{cited(value)} should be {error}", remedy)

    def _take_keys(self, said: Mapping[str, object]) -> None:
        """Take in keys of commands; an id without quotation marks is several tables in TOML."""
        from tui.configuration.options import cited, keys  # noqa: PLC0415

        for name, value in _flat(said, None):
            try:
                self.keys[name] = keys(value)
            except ValueError as error:
                self._complain(
                    f"keys.{name}", f"{cited(value)} should be {error}", "until then its usual keys call it"
                )

    def _unknown(self, name: str, known: list[str]) -> None:
        from tui.configuration.options import meant  # noqa: PLC0415

        self._complain(
            name,
            f"there is no such setting{meant(name, known)}",
            "see onrecord config --default for all of them; it is passed over",
        )

    def _complain(self, name: str, problem: str, remedy: str) -> None:
        self.problems.append(ConfigurationError(f"{self.path}, {name}", problem, remedy))


def _flat(
    said: Mapping[str, object], tables: set[str] | None, before: str = ""
) -> Iterator[tuple[str, object]]:
    """Each value with its whole name; only these tables are looked into, at any depth if None."""
    for name, value in said.items():
        whole = f"{before}{name}"
        if isinstance(value, dict) and (tables is None or whole in tables):
            yield from _flat(value, tables, f"{whole}.")
        else:
            yield whole, value
