"""Isolation of failures: an error costs one statement or mention, never the article."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

LOG = logging.getLogger(__name__)
LOG.addHandler(logging.NullHandler())


@contextmanager
def log_errors(work: str) -> Iterator[None]:
    """Log an exception raised inside as an error, and end it there.

    `work` says in the log what failed. Tests fail on every such log entry, so that isolation hides no defect.
    """
    try:
        yield
    except Exception:
        LOG.exception("%s failed", work)
