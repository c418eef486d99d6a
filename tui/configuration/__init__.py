"""How a reader wants On Record to be: a file of the reader's own, which is read and never written."""
