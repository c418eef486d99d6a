"""Failing per statement, never per article."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LOG = logging.getLogger(__name__)
LOG.addHandler(logging.NullHandler())


@contextmanager
def isolated(work: str) -> Iterator[None]:
    """Whatever goes wrong inside costs only what is inside: it is logged as an error and goes no further.

    Tests listen to the log, so that a mistake of ours is not hidden by its having cost so little.
    """
    try:
        yield
    except Exception:
        LOG.exception("%s failed", work)
