"""Load a pretrained encoder: any that `transformers` can load from a folder.

This is the one module that imports `transformers`. `training.__main__` imports it, only for the commands that
need an encoder; everything else is given the loaded encoder.
"""

from pathlib import Path

from transformers import AutoModel, AutoTokenizer

from tui.training.vectors.build import Encoder


def load_encoder(folder: Path) -> Encoder:
    """Return the encoder in the folder, with its tokenizer.

    Raises OSError if there is none.
    """
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    return Encoder(AutoModel.from_pretrained(folder, local_files_only=True).eval(), tokenizer)
