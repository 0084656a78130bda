from nermodel.evaluate import scores


def test_counts_exact_spans_by_hand():
    gold = [["B-PER", "I-PER", "O", "B-LOC"], ["B-ORG", "O"]]
    guess = [["B-PER", "I-PER", "O", "B-ORG"], ["B-ORG", "I-ORG"]]
    rows = {row[0]: row[1:] for row in scores(gold, guess)}
    assert rows["PER"] == (1.0, 1.0, 1.0, 1, 1, 1)
    assert rows["ORG"][3:] == (1, 2, 0)
    assert rows["micro"] == (1 / 3, 1 / 3, 1 / 3, 3, 3, 1)


def test_spans_on_masked_tokens_are_not_counted():
    rows = {row[0]: row[1:] for row in scores([["X", "O"]], [["B-PER", "O"]])}
    assert rows["PER"] == (0.0, 0.0, 0.0, 0, 0, 0)
