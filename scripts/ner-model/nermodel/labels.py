"""Labels, spans and the legal paths between labels.

A *span* is ``(start, end, type)`` over tokens, end exclusive. Labels are IOB2. Two marks go beyond IOB2 in
training files: the label ``X`` says that a token teaches nothing, and a sentence's *open* types say that a
token labelled ``O`` may belong to such a type (the corpus does not annotate it).
"""

TYPES = ("PER", "ORG", "LOC", "NORP", "MISC")
LABELS = ("O",) + tuple(f"{mark}-{kind}" for kind in TYPES for mark in "BI")
LABEL_ID = {label: index for index, label in enumerate(LABELS)}
MASKED = "X"


def spans(labels):
    """Spans of IOB labels. An ``I-`` that continues nothing of its type opens a span, as conlleval reads it."""
    found, start, kind = [], None, None
    for index, label in enumerate(list(labels) + ["O"]):
        continues = label[0] == "I" and kind == label[2:]
        if start is not None and not continues:
            found.append((start, index, kind))
            start, kind = None, None
        if start is None and label[0] in "BI":
            start, kind = index, label[2:]
    return found


def iob2(length, spans_, masked=()):
    """IOB2 labels of disjoint spans, with ``X`` on the masked tokens that no span covers."""
    labels = ["O"] * length
    for index in masked:
        labels[index] = MASKED
    for start, end, kind in spans_:
        labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return labels


def legal_start(labels):
    """Labels with every ``I-`` that continues nothing of its type turned into ``B-``."""
    fixed = []
    for label in labels:
        before = fixed[-1] if fixed else "O"
        lost = label[0] == "I" and not (before[0] in "BI" and before[2:] == label[2:])
        fixed.append("B" + label[1:] if lost else label)
    return fixed


def follows(before, label):
    """Whether IOB2 allows ``label`` right after ``before`` (None = start of the sentence)."""
    if label[0] != "I":
        return True
    return before is not None and before[0] in "BI" and before[2:] == label[2:]


def adjacent(before, label):
    """Whether ``label`` opens an entity directly after another entity."""
    return before is not None and before != "O" and label[0] == "B"
