import itertools
import math

import numpy as np

from nermodel.labels import LABELS, adjacent, follows
from nermodel.viterbi import PENALTY, arg_max, viterbi


def rows(*best):
    """One row a token; each argument maps labels to probability, the rest is shared evenly."""
    table = []
    for given in best:
        rest = (1 - sum(given.values())) / (len(LABELS) - len(given))
        table.append([given.get(label, rest) for label in LABELS])
    return np.array(table)


def test_an_inside_cannot_start_a_sentence():
    found = viterbi(rows({"I-PER": 0.6, "B-PER": 0.3}, {"I-PER": 0.9}))
    assert found == ["B-PER", "I-PER"]


def test_an_entity_right_after_an_entity_costs_the_penalty():
    near = rows({"B-LOC": 0.9}, {"B-LOC": 0.5, "I-LOC": 0.3})
    far = rows({"B-LOC": 0.9}, {"B-LOC": 0.7, "I-LOC": 0.2})
    assert viterbi(near) == ["B-LOC", "I-LOC"]  # log(0.5/0.3) = 0.51 < 1
    assert viterbi(far) == ["B-LOC", "B-LOC"]  # log(0.7/0.2) = 1.25 > 1


def test_equals_the_best_of_all_paths():
    rng = np.random.default_rng(5)
    for _ in range(20):
        table = rng.dirichlet(np.ones(len(LABELS)), 3)
        best = max(itertools.product(range(len(LABELS)), repeat=3), key=lambda p: score(table, p))
        assert viterbi(table) == [LABELS[i] for i in best]


def score(table, path):
    total, before = 0.0, None
    for row, index in zip(table, path):
        label = LABELS[index]
        if not follows(before, label):
            return -math.inf
        total += math.log(row[index]) - (PENALTY if adjacent(before, label) else 0)
        before = label
    return total


def test_arg_max_may_be_illegal():
    assert arg_max(rows({"I-PER": 0.6})) == ["I-PER"]


def test_an_empty_sentence_has_no_labels():
    assert viterbi(np.zeros((0, len(LABELS)))) == []
