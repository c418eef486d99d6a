"""Build the trained models from annotated corpora, and evaluate them; the program itself never imports
this."""
