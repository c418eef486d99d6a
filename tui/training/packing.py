"""Pack trained networks into the files that the program runs (see `tui.analysis.networks`)."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from torch import Tensor, nn

from tui.analysis.networks.layers import Floats, Ints
from tui.analysis.networks.weights import COARSE_LEVELS, LEVELS, SCALE, pack, unpack
from tui.training.attribution.networks import Attributor, Memory, Tagger, WordEmbeddings
from tui.training.names.network import Recogniser

IMPOSSIBLE = -100.0
"""The score of a transition between labels that cannot be neighbours."""
MANY = 500
"""Number of rows above which a table is packed coarsely."""


def write(path: Path, tables: Mapping[str, Floats], whole: Mapping[str, np.ndarray] | None = None) -> None:
    """Write the tables quantised, and the arrays of `whole` as they are.

    The same arrays always give the same bytes. Raises OSError if the file cannot be written.
    """
    arrays: dict[str, np.ndarray] = {}
    for name, table in tables.items():
        arrays[name], arrays[name + SCALE] = _pack(table)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        np.savez_compressed(stream, **arrays, **(whole or {}))  # type: ignore[arg-type]


def quantise(tables: Mapping[str, Floats]) -> dict[str, Floats]:
    """Return the tables with the precision that they have after they are written and read."""
    return {name: unpack(*_pack(table)) for name, table in tables.items()}


def _pack(table: Floats) -> tuple[np.ndarray, Floats]:
    return pack(np.asarray(table, np.float32), COARSE_LEVELS if len(table) > MANY else LEVELS)


def vector_tables(keys: Ints, vectors: Floats) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """Return the shared vectors and their keys, which must be in ascending order, as `write` takes them."""
    return {"vectors": vectors}, {"keys": keys.astype(np.uint32)}


def tagger_tables(network: Tagger) -> tuple[dict[str, Floats], dict[str, np.ndarray]]:
    """Return the weights of a tagger as `write` takes them: tables, and arrays that are not packed."""
    window = _floats(network.window.weight)  # (units, dimensions, positions)
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
    """Return the weights of the attribution network as `write` takes them."""
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
    """Return the weights of the name network as `write` takes them."""
    tables = {**_word_tables(network.words), "tag": _floats(network.tag.weight)}
    whole: dict[str, np.ndarray] = {"transitions": forbid_impossible(_floats(network.transitions))}
    tables["encoder_inputs"], tables["encoder_states"], whole["encoder_bias"] = _memory(network.encoder)
    layers: dict[str, nn.Linear] = {
        name: getattr(network, name) for name in ("guess", "shown", "hidden", "around", "labels")
    }
    for name, layer in layers.items():
        tables[name] = _floats(layer.weight).T
        if layer.bias is not None:
            whole[f"{name}_bias"] = _floats(layer.bias)
    return tables, whole


def forbid_impossible(transitions: Floats) -> Floats:
    """Return the transition scores, (labels, labels), with impossible transitions set to IMPOSSIBLE.

    A label inside a name can only follow a label of a name of the same type.
    """
    before, here = np.indices(transitions.shape)
    inside = (here > 0) & (here % 2 == 0)
    same = (before == here) | (before == here - 1)
    return np.where(inside & ~same, IMPOSSIBLE, transitions).astype(np.float32)


def _word_tables(words: WordEmbeddings) -> dict[str, Floats]:
    tables = {f"table{number}": _floats(table.weight) for number, table in enumerate(words.tables)}
    return {**tables, "vectors": _floats(words.map.weight).T}


def _memory(memory: Memory) -> tuple[Floats, Floats, Floats]:
    """Return the weights of the inputs, those of the states, and the biases.

    The backward direction is beside the forward one for inputs and biases, and below it for states. The gates
    are reordered from torch's (input, forget, candidate, output) to the order that `bidirectional_lstm`
    expects, and the weights of the sigmoid gates are halved, because it computes sigmoids by tanh.
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
