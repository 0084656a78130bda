"""``export``: a trained tagger to ``model.onnx`` (int8 or fp32), ``vocab.txt`` and ``labels.txt``."""

import random
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from nermodel.graph import build
from nermodel.labels import LABEL_ID, LABELS
from nermodel.model import loaded
from nermodel.runtime import feed, first_pieces
from nermodel.sentence import read_conll
from nermodel.smoothing import fitted
from nermodel.vocabulary import Vocabulary

SAMPLES, FITTED, COPIES, BATCH = 512, 3000, 64, 16
CALIBRATION = ("press.silver", "gmb.train", "ewt.train")


def load_tagger(folder):
    """The tagger that ``train`` or ``distill`` saved in a folder, with its vocabulary."""
    vocabulary = Vocabulary.load(Path(folder, "vocabulary.json"))
    return loaded(folder, vocabulary).eval(), vocabulary


def export(trained, work, out, precision="int8", caution=0.0, prune=None):
    """Writes the three files the job loads to ``out``; returns the size of ``model.onnx`` in bytes.

    ``caution`` is added to the logit of ``O``: training sees fewer plain sentences than news has. ``prune`` gives a
    smaller vocabulary for the model's own.
    """
    tagger, vocabulary = load_tagger(trained)
    if prune:
        vocabulary = prune(vocabulary)
        tagger = loaded(trained, vocabulary).eval()
    with torch.no_grad():
        tagger.head.bias[LABEL_ID["O"]] += caution
    model, inputs = build(tagger)
    if precision == "int8":
        model, _ = build(tagger, measured_ranges(tagger, model, inputs, calibration_rows(work, vocabulary)))
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model, folder / "model.onnx")
    (folder / "vocab.txt").write_text("\n".join(vocabulary.forms) + "\n", encoding="utf-8")
    (folder / "labels.txt").write_text("\n".join(LABELS) + "\n", encoding="utf-8")
    return (folder / "model.onnx").stat().st_size


def calibration_rows(work, vocabulary, seed=11):
    """Piece ids of sample sentences, a third as they are, the rest lower and upper case now and then."""
    sentences = [s for name in CALIBRATION if Path(work, f"{name}.conll").exists()
                 for s in read_conll(f"{work}/{name}.conll")]
    rng = random.Random(seed)
    rows = []
    for sentence in rng.sample(sentences, min(SAMPLES, len(sentences))):
        change = rng.choice([str, str, str, str.upper, str.lower])
        rows.append(first_pieces([change(token) for token in sentence.tokens], vocabulary, 512)[0])
    return sorted(rows, key=len)


def measured_ranges(tagger, model, inputs, rows):
    """The ``Range`` of each linear layer's input over the sample rows; the head stays fp32."""
    seen = seen_inputs(model, sorted({name for layer, name in inputs.items() if layer != "head"}), rows)
    return {layer: fitted(*seen[name], weight_of(tagger, layer), COPIES if layer.endswith(".narrow") else 0)
            for layer, name in inputs.items() if layer != "head"}


def seen_inputs(model, names, rows, seed=13):
    """Of each named value of the fp32 graph: some of its rows, and the extremes of each channel over all of them."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    for name in names:
        probe.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    rng, share = np.random.default_rng(seed), FITTED / sum(map(len, rows))
    kept = {name: [] for name in names}
    low, high = {name: [] for name in names}, {name: [] for name in names}
    for start in range(0, len(rows), BATCH):
        fed = feed(rows[start:start + BATCH])
        real = fed["attention_mask"].astype(bool)
        chosen = rng.random(real.sum()) < share
        for name, value in zip(names, session.run(names, fed)):
            value = value[real]
            kept[name].append(value[chosen])
            low[name].append(value.min(0))
            high[name].append(value.max(0))
    return {name: (np.concatenate(kept[name]), np.min(low[name], 0), np.max(high[name], 0)) for name in names}


def weight_of(tagger, layer):
    """The ``[in, out]`` weight of a linear layer of the graph."""
    state, (block, part) = tagger.state_dict(), layer.rsplit(".", 1)
    parts = ("query", "key", "value") if part == "joint" else (part,)
    return np.concatenate([state[f"{block}.{p}.weight"].float().numpy() for p in parts]).T
