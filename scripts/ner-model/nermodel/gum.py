"""GUM's coreference mentions turned into names.

GUM marks every mention, nominal ones and pronouns too. A name is the run of proper nouns around the head of
a person, place or organisation mention. Proper nouns in mentions of other kinds, or in none, are masked.
"""

import glob
import re

from nermodel.labels import MASKED
from nermodel.sentence import expand
from nermodel.titles import after_titles

KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
OTHERS = ("event", "abstract", "object", "time")
INNER = frozenset(["of", "and", "the", "for", "-", ".", "&"])


def read(folder, gazetteer):
    """All documents of ``gum_ccby`` in the job's tokens; an O may hide a MISC."""
    sentences = []
    for path in sorted(glob.glob(f"{folder}/gum_ccby/*.conllu")):
        document = path.rsplit("/", 1)[1][:-len(".conllu")]
        with open(path, encoding="utf-8") as file:
            for block in file.read().split("\n\n"):
                words, proper, mentions = parse(block)
                if words:
                    labels = name_labels(words, proper, mentions, gazetteer)
                    sentences.append(expand(words, labels, "gum", ("MISC",), document))
    return sentences


def parse(block):
    """Words, whether each is a proper noun, and mentions ``(start, end, kind, head words)`` of a sentence."""
    words, proper, mentions, opened = [], [], [], {}
    for line in block.split("\n"):
        columns = line.split("\t")
        if line.startswith("#") or not columns[0].isdigit():
            continue
        index = len(words)
        words.append(columns[1])
        proper.append(columns[3] == "PROPN")
        marks = re.search(r"Entity=([^|]*)", columns[9])
        for mark in re.findall(r"\([^()]*\)?|[^()]*\)", marks[1]) if marks else []:
            _read_mark(mark, index, mentions, opened)
    return words, proper, mentions


def name_labels(words, proper, mentions, gazetteer):
    """IOB2 labels of the names; longer names win; demonyms are NORP; other proper nouns are masked."""
    labels = [None] * len(words)
    names = [name_of(words, proper, mention) for mention in mentions]
    for start, end, kind in sorted(filter(None, names), key=lambda n: n[0] - n[1]):
        if any(label is not None for label in labels[start:end]):
            continue
        kind = "NORP" if " ".join(words[start:end]) in gazetteer.demonyms else kind
        for index in range(start, end):
            labels[index] = MASKED if kind is None else ("B-" if index == start else "I-") + kind
    for index, word in enumerate(words):
        if labels[index] is None:
            labels[index] = ("B-NORP" if word in gazetteer.demonyms else MASKED if proper[index] else "O")
    return labels


def name_of(words, proper, mention):
    """The proper-noun run of a mention as ``(start, end, type or None)``; ``None`` where there is no name."""
    start, end, kind, head = mention
    inside = [index for index in head if proper[index]]
    if not inside or kind not in KINDS and kind not in OTHERS:
        return None
    left = right = inside[-1] if kind == "person" else inside[0]
    while left > start and proper[left - 1]:
        left -= 1
    right += 1
    while right < end and _goes_on(words, proper, right, end):
        right += 1
    if kind == "person":
        left = min(after_titles(words, left, right), right)
    return (left, right, KINDS.get(kind)) if left < right else None


def _goes_on(words, proper, index, end):
    if proper[index]:
        return True
    ahead = [i for i in range(index + 1, min(end, index + 3))]
    if not ahead or words[index] not in INNER:
        return False
    ahead = [i for i in ahead if words[i] != "the"]
    return bool(ahead) and (proper[ahead[0]] or words[index] == "of" and words[ahead[0]][:1].isupper())


def _read_mark(mark, index, mentions, opened):
    if not mark.startswith("("):
        group = mark.rstrip(")")
        if opened.get(group):
            start, kind, span = opened[group].pop()
            mentions.append((start, index + 1, kind, _head(start, index + 1, span)))
        return
    fields = mark[1:].rstrip(")").split("-", 7)
    kind = fields[1] if len(fields) > 1 else ""
    span = fields[5] if len(fields) > 5 else ""
    if mark.endswith(")"):
        mentions.append((index, index + 1, kind, _head(index, index + 1, span)))
    else:
        opened.setdefault(fields[0], []).append((index, kind, span))


def _head(start, end, span):
    try:
        head = [start + int(number) - 1 for number in span.split(",")]
    except ValueError:
        head = range(start, end)
    return [index for index in head if start <= index < end]
