"""Sentences to tensors: augmentation, word pieces, length buckets."""

import random
from collections import Counter, defaultdict

import numpy as np
import torch

from nermodel.datelines import dateline
from nermodel.labels import LABEL_ID, LABELS, MASKED, spans

REPLACED = {"PER": 0.3, "ORG": 0.3, "NORP": 0.3, "LOC": 0.05, "MISC": 0.0}
LARGE_PLACE = 20
LOWERED, SHOUTED, TITLED, NAMES_SHOUTED, DATED, CURLED = 0.03, 0.05, 0.05, 0.02, 0.06, 0.2
SMALL = frozenset("a an and as at but by for from in into of on or over the to with".split())
CURLY = {"'": "’", "-": "–", "--": "—"}
ALL_LABELS = (1 << len(LABELS)) - 1


def name_pool(sentences):
    """Distinct names of each type to swap in; of places only those met often."""
    counts = defaultdict(Counter)
    for sentence in sentences:
        for start, end, kind in spans(sentence.labels):
            counts[kind][tuple(sentence.tokens[start:end])] += 1
    return {kind: sorted(name for name, n in tally.items() if kind != "LOC" or n >= LARGE_PLACE)
            for kind, tally in counts.items()}


def augmented(sentence, pool, rng):
    """Tokens and labels with some names swapped; now and then in one case, as a headline, or after a dateline."""
    tokens, labels, last = [], [], 0
    for start, end, kind in spans(sentence.labels):
        tokens += sentence.tokens[last:start]
        labels += sentence.labels[last:start]
        name = sentence.tokens[start:end]
        if pool.get(kind) and rng.random() < REPLACED[kind]:
            name = rng.choice(pool[kind])
        tokens += name
        labels += [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
        last = end
    tokens += sentence.tokens[last:]
    labels += sentence.labels[last:]
    draw = rng.random()
    if draw < LOWERED:
        tokens = [token.lower() for token in tokens]
    elif draw < LOWERED + SHOUTED:
        tokens = [token.upper() for token in tokens]
    elif draw < LOWERED + SHOUTED + TITLED:
        tokens = titled(tokens, rng.random() < 0.5)
    elif draw < LOWERED + SHOUTED + TITLED + NAMES_SHOUTED:
        tokens = [token if label in ("O", MASKED) else token.upper() for token, label in zip(tokens, labels)]
    elif draw < LOWERED + SHOUTED + TITLED + NAMES_SHOUTED + DATED:
        line, marks = dateline(pool.get("LOC"), rng)
        tokens, labels = line + tokens, marks + labels
    return (curled(tokens) if rng.random() < CURLED else tokens), labels


def titled(tokens, small):
    """A headline: each word with a capital, small ones too unless ``small`` keeps them."""
    return [token if before in ("'", "’") or small and before and token in SMALL else token[:1].upper() + token[1:]
            for before, token in zip([""] + tokens, tokens)]


def curled(tokens):
    """Straight quotes and dashes as newspapers print them."""
    out, opened = [], False
    for token in tokens:
        if token == '"':
            opened = not opened
            token = "“" if opened else "”"
        out.append(CURLY.get(token, token) if token != "-" or _lone_dash(out) else token)
    return out


def _lone_dash(before):
    return bool(before) and before[-1] in (",", ".", ")", "”")


def allowed(label, open_types):
    """Bits of the labels a token may have; all of them where it teaches nothing."""
    if label == MASKED:
        return ALL_LABELS
    bits = 1 << LABEL_ID[label]
    if label == "O":
        for kind in open_types:
            bits |= 1 << LABEL_ID[f"B-{kind}"] | 1 << LABEL_ID[f"I-{kind}"]
    return bits


def encode(tokens, labels, open_types, vocabulary, longest):
    """Piece ids with [CLS] and [SEP], and the allowed-label bits: 0 but on the first piece of a token."""
    ids, bits = [vocabulary.ids["[CLS]"]], [0]
    for token, label in zip(tokens, labels):
        parts = vocabulary.encode(token)
        if len(ids) + len(parts) >= longest:
            break
        ids += parts
        bits += [allowed(label, open_types)] + [0] * (len(parts) - 1)
    return ids + [vocabulary.ids["[SEP]"]], bits + [0]


def batches(encoded, size, rng, bucket=50):
    """Batches of like lengths in random order: ids, attention mask, allowed-label bits as tensors."""
    order = list(range(len(encoded)))
    rng.shuffle(order)
    chunk, groups = size * bucket, []
    for start in range(0, len(order), chunk):
        part = sorted(order[start:start + chunk], key=lambda i: len(encoded[i][0]))
        groups += [part[i:i + size] for i in range(0, len(part), size)]
    rng.shuffle(groups)
    for group in groups:
        yield padded([encoded[i] for i in group])


def padded(rows):
    """Tensors of ``(ids, bits)`` rows, zero-padded to the longest."""
    width = max(len(ids) for ids, _ in rows)
    ids, mask, bits = (np.zeros((len(rows), width), np.int64) for _ in range(3))
    for number, (row, row_bits) in enumerate(rows):
        ids[number, :len(row)] = row
        mask[number, :len(row)] = 1
        bits[number, :len(row)] = row_bits
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(bits)


def seeded(seed):
    """One random source for a run, and torch seeded alike."""
    torch.manual_seed(seed)
    return random.Random(seed)
