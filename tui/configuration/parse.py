"""Read the configuration file: every valid value is in force, everything else is reported as a problem."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.configuration.options import KEYS, SETTINGS, Setting, command_keys, excerpt, suggestion
from tui.configuration.settings import DEFAULT_SETTINGS, LAYERS, Settings
from tui.errors import ConfigurationError

LINE = re.compile(r"\(at line (\d+), column \d+\)")
MOST_LINES = 20
"""How many lines with errors are ignored before the whole file is."""
SYNTAX = "put text in quotation marks, and a name with a dot too if another name is its beginning"
ALL_DEFAULT = "the default settings are used"
KNOWN = {setting.name: setting for setting in SETTINGS}
TABLES = {name.partition(".")[0] for name in KNOWN if "." in name}


def parse(path: str, raw: bytes) -> Settings:
    """Return the settings in the bytes of the file at `path`. Never raises: see the settings' problems."""
    try:
        return _parse(path, raw)
    except (RecursionError, ValueError) as error:
        # Python limits the depth of recursion, and the digits of a number in decimal.
        limit = "nested brackets or dots" if isinstance(error, RecursionError) else "digits in a number"
        problem = ConfigurationError(path, f"there are too many {limit}", f"remove some; {ALL_DEFAULT}")
        return DEFAULT_SETTINGS._replace(path=path, problems=(problem,))


def _parse(path: str, raw: bytes) -> Settings:
    problems: list[ConfigurationError] = []
    text = _decode(path, raw, problems)
    collector = _Collector(path, problems)
    collector.collect(_parse_toml(path, text, problems) if text else {})
    return collector.settings()


def _decode(path: str, raw: bytes, problems: list[ConfigurationError]) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        remedy = f"save the file as UTF-8; {ALL_DEFAULT}"
        problems.append(ConfigurationError(f"{path}, line {line}", "this is not UTF-8", remedy))
        return ""


def _parse_toml(path: str, text: str, problems: list[ConfigurationError]) -> dict[str, object]:
    """Return the file's values. Lines with a syntax error are reported and ignored, and the others read."""
    lines = text.replace("\r\n", "\n").split("\n")
    for _ in range(MOST_LINES):
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            found = LINE.search(str(error))
            number = int(found[1]) if found else len(lines)
            if not 0 < number <= len(lines) or not lines[number - 1].strip():
                break
            what = LINE.sub("", str(error)).strip().rstrip(":")
            problem = f"{what[:1].lower()}{what[1:]}"
            problems.append(
                ConfigurationError(f"{path}, line {number}", problem, f"{SYNTAX}; the line is ignored")
            )
            lines[number - 1] = ""
    remedy = f"see onrecord config --default for an example; {ALL_DEFAULT}"
    problems.append(ConfigurationError(path, "it cannot be read as TOML", remedy))
    return {}


@dataclass
class _Collector:
    """Collects the valid settings of a file, and the problems with the others."""

    path: str
    problems: list[ConfigurationError]
    fields: dict[str, Any] = field(default_factory=dict)
    layers: set[str] = field(default_factory=lambda: set(DEFAULT_SETTINGS.layers))
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)

    def settings(self) -> Settings:
        """Return the collected settings, with the defaults for all others."""
        return DEFAULT_SETTINGS._replace(
            **self.fields,
            layers=frozenset(each for each in LAYERS if each in self.layers),
            keys=self.keys,
            path=self.path,
            given=frozenset(self.given),
            problems=tuple(self.problems),
        )

    def collect(self, values: Mapping[str, object]) -> None:
        """Collect every value of the file."""
        for name, value in _flatten(values, TABLES):
            if name == KEYS and isinstance(value, dict):
                self._collect_keys(value)
            elif name in TABLES or name == KEYS:
                remedy = f"write [{name}] on a line of its own, and its settings below it"
                self._report(name, "this is a table of settings", remedy)
            elif setting := KNOWN.get(name):
                self._collect_value(setting, value)
            else:
                near = suggestion(name, [*KNOWN, *TABLES, KEYS])
                remedy = "see onrecord config --default for all settings; it is ignored"
                self._report(name, f"there is no such setting{near}", remedy)

    def _collect_value(self, setting: Setting, value: object) -> None:
        try:
            converted = setting.convert(value)
        except ValueError as error:
            name = setting.name.rpartition(".")[2]
            remedy = f"write for example: {name} = {setting.example}; the default is used"
            self._report(setting.name, f"{excerpt(value)} should be {error}", remedy)
            return
        self.given.append(setting.name)
        if setting.layer is None:
            self.fields[setting.field] = converted
        elif not converted:
            self.layers.discard(setting.layer)

    def _collect_keys(self, values: Mapping[str, object]) -> None:
        """Collect the keys of commands; a command's id without quotation marks is several tables in TOML."""
        for name, value in _flatten(values, None):
            try:
                self.keys[name] = command_keys(value)
            except ValueError as error:
                problem = f"{excerpt(value)} should be {error}"
                self._report(f"keys.{name}", problem, "the default keys are used")

    def _report(self, name: str, problem: str, remedy: str) -> None:
        self.problems.append(ConfigurationError(f"{self.path}, {name}", problem, remedy))


def _flatten(
    values: Mapping[str, object], tables: set[str] | None, prefix: str = ""
) -> Iterator[tuple[str, object]]:
    """Yield each value with its dotted name, looking only into these tables; at any depth if None."""
    for name, value in values.items():
        dotted = f"{prefix}{name}"
        if isinstance(value, dict) and (tables is None or dotted in tables):
            yield from _flatten(value, tables, f"{dotted}.")
        else:
            yield dotted, value
