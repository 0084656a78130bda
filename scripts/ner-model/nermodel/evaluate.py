"""``evaluate``: precision, recall and F1 of exact spans, by type and micro, arg-max and Viterbi."""

import time
from collections import Counter

from nermodel.labels import MASKED, TYPES, spans
from nermodel.sentence import read_conll
from nermodel.viterbi import arg_max, viterbi

DECODERS = {"arg-max": arg_max, "viterbi": viterbi}
SCORED = ("PER", "ORG", "LOC")


def scores(gold, predicted, kinds=SCORED):
    """Rows ``(type, precision, recall, f1, gold, predicted, correct)``, the last one ``micro`` over ``kinds``.

    ``gold`` and ``predicted`` are label lists by sentence. Predicted spans on masked tokens are not counted.
    """
    counts = {kind: Counter() for kind in TYPES}
    for truth, guess in zip(gold, predicted, strict=True):
        masked = {i for i, label in enumerate(truth) if label == MASKED}
        wanted = set(spans(truth))
        found = {s for s in spans(guess) if masked.isdisjoint(range(s[0], s[1]))}
        for name, group in (("gold", wanted), ("predicted", found), ("correct", wanted & found)):
            for _, _, kind in group:
                counts[kind][name] += 1
    rows = [_row(kind, counts[kind]) for kind in TYPES]
    return rows + [_row("micro", sum((counts[kind] for kind in kinds), Counter()))]


def evaluate(runtime, path, kinds=SCORED, batch=16):
    """Scores of a model on a CoNLL file by decoder, and pieces of bookkeeping: tokens and seconds."""
    sentences = read_conll(path)
    began = time.monotonic()
    probabilities = runtime.probabilities([s.tokens for s in sentences], batch)
    seconds = time.monotonic() - began
    gold = [s.labels for s in sentences]
    result = {name: scores(gold, [decode(p) for p in probabilities], kinds) for name, decode in DECODERS.items()}
    return result, sum(len(s.tokens) for s in sentences), seconds


def table(result):
    """The scores as text lines."""
    lines = []
    for decoder, rows in result.items():
        for kind, precision, recall, f1, gold, predicted, correct in rows:
            lines.append(f"{decoder:8} {kind:6} P {precision:.4f} R {recall:.4f} F1 {f1:.4f} "
                         f"gold {gold} predicted {predicted} correct {correct}")
    return "\n".join(lines)


def _row(kind, count):
    precision = count["correct"] / count["predicted"] if count["predicted"] else 0.0
    recall = count["correct"] / count["gold"] if count["gold"] else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return kind, precision, recall, f1, count["gold"], count["predicted"], count["correct"]
