import random

import torch

from nermodel.batches import ALL_LABELS, allowed, augmented, curled, encode, padded, titled
from nermodel.labels import LABEL_ID
from nermodel.optimise import masked_loss
from nermodel.sentence import Sentence
from nermodel.vocabulary import LOWER, TITLE, UPPER, Vocabulary, pruned, with_case


def test_an_o_may_hide_an_open_type():
    assert allowed("O", ()) == 1
    assert allowed("O", ("MISC",)) == 1 | 1 << LABEL_ID["B-MISC"] | 1 << LABEL_ID["I-MISC"]
    assert allowed("X", ()) == ALL_LABELS


def test_the_label_sits_on_the_first_piece():
    vocabulary = Vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "Sha", "##hed"], [0] * 6, [0] * 6)
    ids, bits = encode(["Shahed"], ["B-MISC"], (), vocabulary, 16)
    assert ids == [2, 4, 5, 3]
    assert bits == [0, 1 << LABEL_ID["B-MISC"], 0, 0]


def test_the_loss_of_a_masked_token_is_nothing():
    _, _, bits = padded([([2, 5, 3], [0, ALL_LABELS, 0])])
    assert abs(masked_loss(torch.randn(1, 3, len(LABEL_ID)), bits).item()) < 1e-6


def test_the_loss_of_one_label_is_cross_entropy():
    logits = torch.randn(1, 1, len(LABEL_ID))
    expected = torch.nn.functional.cross_entropy(logits[0], torch.tensor([3]))
    assert torch.allclose(masked_loss(logits, torch.tensor([[1 << 3]])), expected)


def test_curly_quotes_open_and_close():
    assert curled(['"', "hi", '"', "'", "s"]) == ["“", "hi", "”", "’", "s"]


def test_a_headline_has_capitals():
    assert titled(["Iran", "sends", "drones", "to", "Russia", "'"], True) == ["Iran", "Sends", "Drones", "to", "Russia", "'"]
    assert titled(["to", "(", "go"], False) == ["To", "(", "Go"]
    assert titled(["the", "pope", "'", "s", "war"], True) == ["The", "Pope", "'", "s", "War"]


def test_tokens_and_labels_stay_side_by_side():
    sentence = Sentence(["Mia", "Orwin", "left", "Rome", "."], ["B-PER", "I-PER", "O", "B-LOC", "O"], (), None)
    pool, rng = {"PER": [("Bo",)], "LOC": [("Oslo",)]}, random.Random(3)
    for tokens, labels in (augmented(sentence, pool, rng) for _ in range(400)):
        assert len(tokens) == len(labels)
        assert labels[-4:] in (["I-PER", "O", "B-LOC", "O"], ["B-PER", "O", "B-LOC", "O"])
        assert tokens[-3].lower() == "left"


def test_cased_forms_point_to_their_base_piece():
    base = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "iran", "##ian", "a", "[unused1]", "東"]
    full = with_case(base)
    assert full.forms[:5] == base[:5]
    assert [full.base[full.ids[f]] for f in ("iran", "Iran", "IRAN")] == [5, 5, 5]
    assert [full.case[full.ids[f]] for f in ("iran", "Iran", "IRAN", "A")] == [LOWER, TITLE, UPPER, UPPER]
    assert "東" not in full.ids and "[unused1]" not in full.ids


def test_pruning_keeps_met_forms_first():
    base = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "iran", "iraq"]
    small = pruned(with_case(base), ["IRAQ"], 8)
    assert small.forms == base + ["IRAQ"] and small.ids["[PAD]"] == 0
