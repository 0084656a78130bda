"""``recover``: a shipped int8 model back to weights that training goes on from.

The graph of ``nermodel.graph`` holds each weight as a small integer with a scale, some channels several times or divided
by a factor. Undone, they are the trained weights up to rounding: the recovered tagger gives the shipped one's labels,
with inputs that are no longer rounded. What the factors of the attention's values and outputs were is not recorded;
the two stay as they are, their product is the same.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from nermodel.labels import LABEL_ID
from nermodel.model import HEADS, HIDDEN, Tagger
from nermodel.vocabulary import LOWER, Vocabulary, read_base, with_case


def recover(folder, base, out, caution=0.0, kept=None):
    """Writes ``vocabulary.json`` and ``tagger.pt`` to ``out``; returns the number of layers.

    ``folder`` holds ``model.onnx`` and ``vocab.txt``, ``base`` is the base model whose pieces the vocabulary was made
    of, ``caution`` what ``export`` added to the logit of O. ``kept`` is a ``vocab.txt`` of a part of the forms, where
    the model is to have another one's vocabulary.
    """
    stored = {tensor.name: numpy_helper.to_array(tensor)
              for tensor in onnx.load(str(Path(folder, "model.onnx"))).graph.initializer}
    vocabulary = of_forms(read_base(base), forms(Path(folder, "vocab.txt")))
    rows = stored["word.weight"] * stored["word.scale"]
    words, shifts = untied(rows, vocabulary)
    layers = 1 + max(int(name.split(".")[1]) for name in stored if name.startswith("layers."))
    if kept:
        vocabulary = of_forms(read_base(base), forms(kept))
    tagger = Tagger(vocabulary, layers)
    table = np.zeros(tagger.embeddings.word.weight.shape, np.float32)
    table[:len(words)] = words
    state = {"embeddings.word.weight": table, "embeddings.shift.weight": shifts,
             "embeddings.position.weight": stored["position.weight"], "embeddings.segment.weight": stored["segment.weight"],
             "embeddings.norm.weight": stored["embeddings.norm.weight"],
             "embeddings.norm.bias": stored["embeddings.norm.bias"],
             "head.weight": stored["head.weight"].T, "head.bias": stored["head.bias"].copy()}
    state["head.bias"][LABEL_ID["O"]] -= caution
    for number in range(layers):
        state.update(layer(stored, f"layers.{number}"))
    tagger.load_state_dict({name: torch.tensor(np.array(value, np.float32))
                            for name, value in state.items()})
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    vocabulary.save(out / "vocabulary.json")
    torch.save(tagger.state_dict(), out / "tagger.pt")
    return layers


def forms(path):
    """The pieces of a ``vocab.txt`` in id order."""
    return Path(path).read_text(encoding="utf-8").rstrip("\n").split("\n")


def of_forms(base, wanted):
    """The vocabulary of the wanted forms, each with its base piece and its case."""
    full = with_case(base)
    unknown = [form for form in wanted if form not in full.ids]
    if unknown:
        raise SystemExit(f"Cannot recover: the piece {unknown[0]!r} is not of the base model. Give the --base it was made of.")
    order = [full.ids[form] for form in wanted]
    return Vocabulary(*([column[i] for i in order] for column in (full.forms, full.base, full.case)))


def untied(rows, vocabulary):
    """Base rows and the shift of each case, of which the rows of the pieces are sums.

    The shift is the mean distance of the cased rows from their lower-case ones, a base row the mean over its forms:
    that also takes off some of the rounding.
    """
    base, case = np.array(vocabulary.base), np.array(vocabulary.case)
    lower = np.zeros((base.max() + 1, HIDDEN), np.float32)
    lower[base[case == LOWER]] = rows[case == LOWER]
    shifts = np.zeros((3, HIDDEN), np.float32)
    for number in set(case.tolist()) - {LOWER}:
        shifts[number] = (rows - lower[base])[case == number].mean(0)
    sums, times = np.zeros_like(lower), np.zeros((len(lower), 1), np.float32)
    np.add.at(sums, base, rows - shifts[case])
    np.add.at(times, base, 1)
    return sums / np.maximum(times, 1), shifts


def layer(stored, name):
    """One encoder layer's weights and biases under the names of ``nermodel.model``."""
    state = {f"{name}.{norm}.{kind}": stored[f"{name}.{norm}.{kind}"]
             for norm in ("attention_norm", "output_norm") for kind in ("weight", "bias")}
    joint = linear(stored, f"{name}.joint")
    root = np.sqrt(HIDDEN // HEADS)
    for number, part in enumerate(("query", "key", "value")):
        columns = slice(number * HIDDEN, (number + 1) * HIDDEN)
        times = root if part == "query" else 1
        state[f"{name}.{part}.weight"] = joint[:, columns].T * times
        state[f"{name}.{part}.bias"] = stored[f"{name}.joint.bias"][columns] * times
    state[f"{name}.mix.weight"] = linear(stored, f"{name}.mix").T
    state[f"{name}.mix.bias"] = stored[f"{name}.mix.bias"]
    widen, bias = linear(stored, f"{name}.widen"), stored[f"{name}.widen.bias"]
    first = firsts(widen, bias)
    state[f"{name}.widen.weight"], state[f"{name}.widen.bias"] = widen.T[first], bias[first]
    narrow = np.zeros((first.sum(), HIDDEN), np.float32)
    np.add.at(narrow, first.cumsum() - 1, linear(stored, f"{name}.narrow"))
    state[f"{name}.narrow.weight"], state[f"{name}.narrow.bias"] = narrow.T, stored[f"{name}.narrow.bias"]
    return state


def linear(stored, name):
    """The ``[in, out]`` weight of an integer product, times what its input is multiplied by before."""
    weight = stored[f"{name}.weight"] * stored[f"{name}.scale"]
    factors = stored.get(f"{name}.factors")
    return weight if factors is None else weight * factors[:, None]


def firsts(widen, bias):
    """Which columns are not copies of the one before."""
    same = (widen[:, 1:] == widen[:, :-1]).all(0) & (bias[1:] == bias[:-1])
    return np.concatenate([[True], ~same])
