"""Builds the trained models from annotated corpora and measures them; the program itself never imports it."""
