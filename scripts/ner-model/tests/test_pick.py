import random

import numpy as np

from nermodel.labels import LABEL_ID, LABELS
from nermodel.pick import judged, token_losses, without
from nermodel.sentence import Sentence

NEVER = random.Random(1)
NEVER.random = lambda: 1.0


def table(*rows):
    """Probabilities: each row gives some labels, the rest of its mass is spread over nothing."""
    result = np.zeros((len(rows), len(LABELS)), np.float32)
    for number, row in enumerate(rows):
        for label, value in row.items():
            result[number, LABEL_ID[label]] = value
    return result


def test_a_sure_sentence_is_left_out_and_an_unsure_one_stays():
    sentence = Sentence(["Kyiv", "fell"], ["B-LOC", "O"], "ewt")
    assert not judged(sentence, table({"B-LOC": 0.99}, {"O": 0.99}), False, NEVER)
    assert judged(sentence, table({"B-LOC": 0.6}, {"O": 0.99}), False, NEVER)


def test_an_impossible_silver_label_is_masked_with_its_whole_name():
    sentence = Sentence(["Joe", "Biden", "spoke"], ["B-ORG", "I-ORG", "O"], "silver")
    assert not judged(sentence, table({"B-ORG": 1}, {"I-ORG": 0.001, "I-PER": 0.999}, {"O": 1}), True, NEVER)
    assert sentence.labels == ["X", "X", "O"]


def test_an_impossible_gold_label_is_believed():
    sentence = Sentence(["Joe", "spoke"], ["B-ORG", "O"], "ewt")
    assert judged(sentence, table({"B-ORG": 0.001}, {"O": 1}), False, NEVER)
    assert sentence.labels == ["B-ORG", "O"]


def test_an_o_that_may_hide_a_type_costs_nothing():
    sentence = Sentence(["NAFTA"], ["O"], "gmb", ("MISC",))
    assert token_losses(sentence, table({"O": 0.3, "B-MISC": 0.7})) == [0.0]


def test_masks_stay_and_other_names_are_kept():
    assert without(["X", "B-LOC", "O", "B-PER", "I-PER"], [4]) == ["X", "B-LOC", "O", "X", "X"]
