"""The JSON in which the library stores what a correction changes."""

from typing import cast

import msgspec

from tui.model.correction import KINDS, Change
from tui.model.statement import CorrectionKind


def decode_change(kind: str, change: str) -> Change:
    """Return the record of a change from its JSON, which does not say of which kind it is."""
    record = KINDS[cast(CorrectionKind, kind)]
    return msgspec.json.decode(change, type=record)
