"""``export``: a trained tagger to ``model.onnx`` (int8 or fp32), ``vocab.txt`` and ``labels.txt``."""

import random
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from nermodel.graph import build
from nermodel.labels import LABEL_ID, LABELS
from nermodel.model import Tagger
from nermodel.runtime import feed, first_pieces
from nermodel.sentence import read_conll
from nermodel.vocabulary import Vocabulary

SAMPLES, BATCH = 512, 16
CALIBRATION = ("press.silver", "gmb.train", "ewt.train")


def load_tagger(folder):
    """The tagger that ``train`` or ``distill`` saved in a folder, with its vocabulary."""
    vocabulary = Vocabulary.load(Path(folder, "vocabulary.json"))
    state = torch.load(Path(folder, "tagger.pt"), map_location="cpu", weights_only=True)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    tagger = Tagger(vocabulary, layers)
    tagger.load_state_dict(state)
    return tagger.eval(), vocabulary


def export(trained, work, out, precision="int8", caution=0.0):
    """Writes the three files the job loads to ``out``; returns the size of ``model.onnx`` in bytes.

    ``caution`` is added to the logit of ``O``: training sees fewer plain sentences than news has.
    """
    tagger, vocabulary = load_tagger(trained)
    with torch.no_grad():
        tagger.head.bias[LABEL_ID["O"]] += caution
    model, inputs = build(tagger)
    if precision == "int8":
        model, _ = build(tagger, measured_ranges(model, inputs, calibration_rows(work, vocabulary)))
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


def measured_ranges(model, inputs, rows):
    """Smallest and largest value of each linear layer's input over the sample rows, 0 included; the head stays fp32."""
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    for name in sorted(set(inputs.values())):
        probe.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    names = sorted(set(inputs.values()))
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    low, high = dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.0)
    for start in range(0, len(rows), BATCH):
        fed = feed(rows[start:start + BATCH])
        real = fed["attention_mask"].astype(bool)
        for name, value in zip(names, session.run(names, fed)):
            low[name] = min(low[name], float(np.min(value[real])))
            high[name] = max(high[name], float(np.max(value[real])))
    return {layer: (low[name], high[name]) for layer, name in inputs.items() if layer != "head"}
