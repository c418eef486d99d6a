"""The analysis of an article: words, cues, statements, names and speakers, as records of `tui.model`."""

import os

# The networks' matrices are small: a second thread would wait more than it works. It must be said before
# numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
