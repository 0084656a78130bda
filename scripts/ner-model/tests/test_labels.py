from nermodel.labels import LABELS, iob2, legal_start, spans


def test_label_order_is_the_exported_one():
    assert LABELS == ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-NORP", "I-NORP", "B-MISC", "I-MISC")


def test_spans_end_at_a_new_b_and_at_another_type():
    assert spans(["B-PER", "I-PER", "B-PER", "I-LOC", "O"]) == [(0, 2, "PER"), (2, 3, "PER"), (3, 4, "LOC")]


def test_a_masked_token_ends_a_span():
    assert spans(["B-ORG", "X", "I-ORG"]) == [(0, 1, "ORG"), (2, 3, "ORG")]


def test_iob2_of_spans_and_masks():
    assert iob2(4, [(1, 3, "LOC")], [0]) == ["X", "B-LOC", "I-LOC", "O"]


def test_a_lost_inside_becomes_a_begin():
    assert legal_start(["I-PER", "I-PER", "O", "I-ORG"]) == ["B-PER", "I-PER", "O", "B-ORG"]
    assert legal_start(["B-PER", "I-LOC"]) == ["B-PER", "B-LOC"]
