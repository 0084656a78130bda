"""The rewritten products are exact, and the int8 graph stays near the fp32 one in every batch."""

import numpy as np
import torch

from nermodel.export import measured_ranges
from nermodel.graph import build
from nermodel.model import Tagger
from nermodel.runtime import Runtime
from nermodel.smoothing import Range, fitted, relative_error, repeated, rounded_product
from nermodel.vocabulary import Vocabulary


def outlier_inputs():
    rng = np.random.default_rng(1)
    sample = rng.normal(size=(200, 16)).astype(np.float32)
    sample[::50, 3] = 60
    return sample, rng.normal(size=(16, 8)).astype(np.float32)


def test_the_largest_channel_is_repeated_first():
    assert repeated(np.array([8.0, 1.0, 3.0]), 2).tolist() == [0, 0, 0, 1, 2]


def test_divided_and_repeated_channels_give_the_same_product():
    sample, weight = outlier_inputs()
    found = fitted(sample, sample.min(0), sample.max(0), weight, 4)
    assert len(found.places) == 20
    changed = sample[:, found.places] / found.factors @ found.weight(weight)
    assert np.allclose(changed, sample @ weight, atol=1e-3)


def test_an_outlier_channel_costs_the_others_little():
    sample, weight = outlier_inputs()
    plain = Range(float(sample.min()), float(sample.max()), np.arange(16), np.ones(16, np.float32))
    found = fitted(sample, sample.min(0), sample.max(0), weight, 4)
    exact = sample @ weight
    assert (relative_error(rounded_product(sample, weight, found), exact)
            < relative_error(rounded_product(sample, weight, plain), exact) / 5)


def test_the_int8_graph_stays_near_fp32_and_does_not_depend_on_the_batch():
    torch.manual_seed(3)
    forms = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefgh"]
    vocabulary = Vocabulary(forms, list(range(len(forms))), [0] * len(forms))
    tagger = Tagger(vocabulary, 2, pieces=len(forms)).eval()
    sentences = [list("abcdefgh"), list("hgf"), list("cafe"), ["d"]]
    rows = [[2, *(forms.index(t) for t in s), 3] for s in sentences]
    model, inputs = build(tagger)
    small, _ = build(tagger, measured_ranges(tagger, model, inputs, rows))
    exact, together, alone = (Runtime(m.SerializeToString(), vocabulary, 1).probabilities(sentences, batch)
                              for m, batch in ((model, 4), (small, 4), (small, 1)))
    assert max(np.abs(a - b).max() for a, b in zip(exact, together)) < 0.02
    assert all((a == b).all() for a, b in zip(together, alone))
