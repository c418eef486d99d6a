"""Packing: trained networks in the form in which the program runs them, see `tui.analysis.networks`."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from torch import Tensor, nn

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.weights import COARSE_LEVELS, LEVELS, SCALE, pack, unpack
from tui.training.attribution.networks import Attributor, Memory, Tagger, WordEmbeddings
from tui.training.names.network import Recogniser

IMPOSSIBLE = -100.0
"""The score of labels that cannot stand side by side."""
MANY = 500
"""Rows from which on a table is packed coarsely."""


def write(path: Path, tables: Mapping[str, Floats], whole: Mapping[str, np.ndarray] | None = None) -> None:
    """Writes the tables in eight bits, and the arrays of `whole` as they are; the same always makes the same
    bytes.

    Raises OSError as the file system does.
    """
    arrays: dict[str, np.ndarray] = {}
    for name, table in tables.items():
        arrays[name], arrays[name + SCALE] = _packed(table)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        np.savez_compressed(stream, **arrays, **(whole or {}))  # type: ignore[arg-type]


def as_read(tables: Mapping[str, Floats]) -> dict[str, Floats]:
    """The tables as they are when they were written and read."""
    return {name: unpack(*_packed(table)) for name, table in tables.items()}


def _packed(table: Floats) -> tuple[np.ndarray, Floats]:
    return pack(np.asarray(table, np.float32), COARSE_LEVELS if len(table) > MANY else LEVELS)


def vector_tables(keys: Ints, vectors: Floats) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The shared vectors and their keys, which must be in ascending order, as `write` takes them."""
    return {"vectors": vectors}, {"keys": keys.astype(np.uint32)}


def tagger_tables(network: Tagger) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The weights of a tagger as `write` takes them."""
    window = _floats(network.window.weight)  # units, dimensions, places
    tables = {
        **_word_tables(network.words),
        "window": np.concatenate(window.transpose(2, 1, 0)),
        "hidden": _floats(network.hidden.weight).T,
        "tags": _floats(network.tags.weight).T,
    }
    biases = {
        "window_bias": network.window.bias,
        "hidden_bias": network.hidden.bias,
        "tags_bias": network.tags.bias,
    }
    return tables, {name: _floats(bias) for name, bias in biases.items()}


def attributor_tables(network: Attributor) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The weights of the network of cues and reports as `write` takes them."""
    tables = _word_tables(network.words)
    for number, table in enumerate(network.context):
        tables[f"context{number}"] = _floats(table.weight)
    whole: dict[str, np.ndarray] = {}
    for name, memory in (("encoder", network.encoder), ("reader", network.reader)):
        tables[f"{name}_inputs"], tables[f"{name}_states"], whole[f"{name}_bias"] = _memory(memory)
    layers: dict[str, nn.Module] = {
        "cue_hidden": network.cue[0],
        "cue": network.cue[3],
        "reader_word": network.reader_word,
        "reader_cue": network.reader_cue,
        "labels": network.labels,
        "report_hidden": network.report[0],
        "report": network.report[3],
    }
    for name, layer in layers.items():
        tables[name] = _floats(layer.weight).T
        whole[f"{name}_bias"] = _floats(layer.bias)
    tables["distances"] = _floats(network.distances.weight)
    tables["sentences"] = _floats(network.sentences.weight)
    whole["transitions"] = _floats(network.transitions)
    return tables, whole


def recogniser_tables(network: Recogniser) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """The weights of the network of names as `write` takes them."""
    tables = {**_word_tables(network.words), "tag": _floats(network.tag.weight)}
    whole: dict[str, np.ndarray] = {"transitions": possible(_floats(network.transitions))}
    tables["encoder_inputs"], tables["encoder_states"], whole["encoder_bias"] = _memory(network.encoder)
    layers: dict[str, nn.Linear] = {
        name: getattr(network, name) for name in ("guess", "shown", "hidden", "around", "labels")
    }
    for name, layer in layers.items():
        tables[name] = _floats(layer.weight).T
        if layer.bias is not None:
            whole[f"{name}_bias"] = _floats(layer.bias)
    return tables, whole


def possible(transitions: Floats) -> Floats:
    """The scores of neighbouring labels, those that make no name put out of the question.

    A name goes on only behind a word of a name of the same type.
    """
    before, here = np.indices(transitions.shape)
    goes_on = (here > 0) & (here % 2 == 0)
    same = (before == here) | (before == here - 1)
    return np.where(goes_on & ~same, IMPOSSIBLE, transitions).astype(np.float32)


def _word_tables(words: WordEmbeddings) -> dict[str, Floats]:
    tables = {f"table{number}": _floats(table.weight) for number, table in enumerate(words.tables)}
    return {**tables, "vectors": _floats(words.map.weight).T}


def _memory(memory: Memory) -> tuple[Floats, Floats, Floats]:
    """Weights of the inputs, backward beside forward ones, of the states, backward below them, and biases.

    The gates are put into the order that `bidirectional_lstm` expects, from torch's input, forget,
    candidate, output, and the weights of the sigmoid gates are halved.
    """
    units = memory.lstm.hidden_size
    gates = np.arange(4 * units).reshape(4, units)[[0, 1, 3, 2]].ravel()
    halved = np.repeat(np.array([0.5, 0.5, 0.5, 1.0], np.float32), units)
    inputs, states, biases = [], [], []
    for direction in ("", "_reverse"):
        part = {
            name: _floats(getattr(memory.lstm, f"{name}_l0{direction}"))[gates]
            for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        }
        inputs.append((part["weight_ih"] * halved[:, None]).T)
        states.append((part["weight_hh"] * halved[:, None]).T)
        biases.append((part["bias_ih"] + part["bias_hh"]) * halved)
    return np.concatenate(inputs, axis=1), np.concatenate(states), np.concatenate(biases)


def _floats(values: Tensor) -> Floats:
    return np.asarray(values.detach().numpy(), np.float32)
