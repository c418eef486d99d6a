"""The analysis engine: from an article to statements, speakers and entities, as records of `tui.model`."""

import os

# The networks' matrices are small: a second thread would wait more than it works. OpenBLAS reads the variable
# when numpy is imported, so it is set here first.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
