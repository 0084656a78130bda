"""The Groningen Meaning Bank export, its labels repaired.

The export is partly machine made: persons carry titles, ``gpe`` mixes demonyms and countries, months are
entities, and one string has several types. Each rule is a function over ``(words, spans)`` sentences;
``repaired`` applies them in order. Types inside this module: the five of the model, ``GPE`` until it is
settled, and ``TIM`` (times), which is dropped at the end.
"""

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass

from nermodel.labels import MASKED, iob2, legal_start, spans
from nermodel.sentence import Sentence
from nermodel.titles import BEFORE_A_NAME, CALENDAR, PARTICLES, after_titles, is_honorific, is_title
from nermodel.tokens import pretokens

KINDS = {"geo": "LOC", "gpe": "GPE", "per": "PER", "org": "ORG", "art": "MISC", "eve": "MISC", "nat": "MISC",
         "tim": "TIM"}
FILLED_AT, MASKED_AT, MAJORITY, FEWEST = 0.9, 0.5, 0.7, 4
HYPHENATED = frozenset("""led based backed born brokered made run hosted controlled held allied funded style supported
sponsored owned occupied trained dominated imposed speaking linked bound educated ruled affiliated administered
inspired drafted built mediated""".split())
EDGE_MARKS = frozenset([",", ".", "-", "'s", '"'])
LOOSE_ENDS = EDGE_MARKS | {"of", "and", "in"}
DIRECTIONS = frozenset("southern northern eastern western central".split())


@dataclass
class Tagged:
    """A sentence in gmb's own words with disjoint, sorted spans; ``masked`` words teach nothing."""

    words: list
    spans: list
    masked: list


def read(path):
    """Sentences of ``ner_dataset.csv`` (cp1252) with their types mapped."""
    with open(path, encoding="cp1252", newline="") as file:
        rows = list(csv.reader(file))[1:]
    groups = []
    for row in rows:
        if row[0] or not groups:
            groups.append([])
        groups[-1].append((row[1], row[3]))
    return [Tagged([w for w, _ in group], [(a, b, KINDS[k]) for a, b, k in spans([t for _, t in group])], [])
            for group in groups]


def repaired(sentences, gazetteer):
    """All repairs in order; the sentences come back in the job's tokens."""
    phrases = gazetteer.phrases()
    for sentence in sentences:
        sentence.spans = name_after_title(sentence.words, sentence.spans, gazetteer)
        sentence.spans = join_phrases(sentence.words, sentence.spans, phrases)
        sentence.spans = trim(sentence.words, sentence.spans)
    settle_gpe(sentences, gazetteer)
    majority = majority_types(sentences, gazetteer)
    apply_majority(sentences, majority)
    fill_missed(sentences, majority, gazetteer)
    return [to_tokens(sentence, gazetteer) for sentence in sentences if sentence.words]


def name_after_title(words, found, gazetteer):
    """The capitalised words after Mr, President and the like are one PER, whatever the tags say."""
    kinds = _kind_by_word(found)
    names, start = [], 1
    while start < len(words):
        titled = is_honorific(words[start - 1]) or words[start - 1] in BEFORE_A_NAME
        end = start
        if titled and _may_be_name(words[start], gazetteer):
            end = start + 1
            span = kinds.get(start, (None, None))[0]
            while end < len(words) and _may_be_name(words[end], gazetteer) and (
                    kinds.get(end, (None, None))[1] == "PER"
                    or span is not None and kinds.get(end, (None, None))[0] == span):
                end += 1
            names.append((start, end, "PER"))
        start = max(end, start) + 1
    return overlay(found, names) if names else found


def join_phrases(words, found, phrases):
    """Countries and demonyms of several words ("North Korea") are one span unless inside a longer one."""
    for start in range(len(words)):
        for size in (3, 2):
            end = start + size
            kind = phrases.get(tuple(words[start:end])) if end <= len(words) else None
            if kind is None:
                continue
            if not any(a <= start and end <= b and b - a > size for a, b, _ in found):
                found = overlay(found, [(start, end, kind)])
            break
    return found


def trim(words, found):
    """Titles, leading directions and lower-case words, calendar words and loose punctuation leave the span."""
    kept = []
    for start, end, kind in found:
        if kind == "PER" or kind == "ORG" and end - start == 1 and is_title(words[start]):
            start = after_titles(words, start, end)
        while start < end and _may_not_open(words[start], kind):
            start += 1
        while end > start and (words[end - 1] in LOOSE_ENDS or kind != "TIM" and words[end - 1] in CALENDAR):
            end -= 1
        if start < end:
            kept.append((start, end, kind))
    return kept


def settle_gpe(sentences, gazetteer):
    """``GPE`` becomes NORP or LOC: by the gazetteer, else LOC where the string is more often LOC."""
    counts = count_types(sentences)

    def settled(name):
        tally = counts[name]
        return gazetteer.kind(name) or ("LOC" if tally["LOC"] and tally["LOC"] >= tally["GPE"] else "NORP")

    for sentence in sentences:
        sentence.spans = [(a, b, settled(" ".join(sentence.words[a:b])) if kind == "GPE" else kind)
                          for a, b, kind in sentence.spans]


def majority_types(sentences, gazetteer):
    """Type of a string in the whole corpus: the gazetteer's, or one that 70 % of 4 or more mentions have."""
    majority = {}
    for name, tally in count_types(sentences).items():
        kind, count = tally.most_common(1)[0]
        known = gazetteer.kind(name)
        if known:
            majority[name] = known
        elif sum(tally.values()) >= FEWEST and count >= MAJORITY * sum(tally.values()) and kind != "TIM":
            majority[name] = kind
    return majority


def apply_majority(sentences, majority):
    """Gives each mention its string's majority type; times and uncapitalised spans go."""
    counts = count_types(sentences)
    for sentence in sentences:
        kept = []
        for start, end, kind in sentence.spans:
            name = " ".join(sentence.words[start:end])
            seldom_time = counts[name]["TIM"] < 0.5 * sum(counts[name].values())
            if kind == "TIM" and not (name in majority and seldom_time and _capital(name) and name not in CALENDAR):
                continue
            if name not in majority and not any(map(_has_capital, sentence.words[start:end])):
                continue
            kept.append((start, end, majority.get(name, kind)))
        sentence.spans = [span for span in kept if span[2] != "TIM"]


def fill_missed(sentences, majority, gazetteer):
    """Unlabelled mentions of well-known strings: labelled where 90 % are labelled, masked from 50 % on."""
    counts = count_types(sentences)
    known = {tuple(name.split()): kind for name, kind in majority.items()
             if _capital(name) and sum(counts[name].values()) >= FEWEST + 1}
    missed = [_unlabelled(sentence, known) for sentence in sentences]
    times_missed = Counter(name for hits in missed for _, _, name in hits)
    for sentence, hits in zip(sentences, missed):
        for start, end, name in hits:
            text = " ".join(name)
            labelled = sum(counts[text].values())
            share = labelled / (labelled + times_missed[name])
            if gazetteer.kind(text) or share >= FILLED_AT:
                sentence.spans = sorted(sentence.spans + [(start, end, known[name])])
            elif share >= MASKED_AT:
                sentence.masked += range(start, end)


def to_tokens(sentence, gazetteer):
    """The job's tokens; "Paris-based" is a place and a plain word; unlabelled shouted words are masked."""
    labels = iob2(len(sentence.words), sentence.spans, sentence.masked)
    tokens, tags, origin = [], [], []
    for index, (word, label) in enumerate(zip(sentence.words, labels)):
        if label == "O" and word.isupper() and word.isalpha() and len(word) > 4:
            label = MASKED
        parts = pretokens(word)
        tokens += parts
        tags += _tags_of_word(word, label, len(parts), gazetteer)
        origin += [index] * len(parts)
    return Sentence(tokens, legal_start(tags), "gmb", ("MISC",), "", origin)


def overlay(found, stronger):
    """Spans of ``found`` cut to what the ``stronger`` spans leave, together with them, sorted."""
    taken = {index for start, end, _ in stronger for index in range(start, end)}
    kept = list(stronger)
    for start, end, kind in found:
        run = None
        for index in range(start, end + 1):
            free = index < end and index not in taken
            if free and run is None:
                run = index
            elif not free and run is not None:
                kept.append((run, index, kind))
                run = None
    return sorted(kept)


def count_types(sentences):
    """How often each string has each type."""
    counts = defaultdict(Counter)
    for sentence in sentences:
        for start, end, kind in sentence.spans:
            counts[" ".join(sentence.words[start:end])][kind] += 1
    return counts


def _tags_of_word(word, label, parts, gazetteer):
    stem, hyphen, tail = word.rpartition("-")
    if not (hyphen and stem and tail in HYPHENATED):
        return [label] + ["I" + label[1:] if label[0] == "B" else label] * (parts - 1)
    size = len(pretokens(stem))
    kind = gazetteer.kind(stem) or (label[2:] if label[0] == "B" else None)
    if kind:
        head = [f"B-{kind}"] + [f"I-{kind}"] * (size - 1)
    elif label[0] == "I":
        head = [label] * size
    else:
        head = [MASKED if _capital(stem) else "O"] * size
    return head + ["O"] * (parts - size)


def _unlabelled(sentence, known, longest=6):
    used = {i for start, end, _ in sentence.spans for i in range(start, end)}
    hits, start = [], 0
    while start < len(sentence.words):
        end = next((start + size for size in range(min(longest, len(sentence.words) - start), 0, -1)
                    if tuple(sentence.words[start:start + size]) in known), start)
        if end > start and used.isdisjoint(range(start - 1, end + 1)):
            hits.append((start, end, tuple(sentence.words[start:end])))
        start = max(end, start + 1)
    return hits


def _kind_by_word(found):
    return {i: (number, kind) for number, (start, end, kind) in enumerate(found) for i in range(start, end)}


def _may_be_name(word, gazetteer):
    letters = word.replace("-", "").replace("'", "")
    return (_capital(word) and letters.isalpha() and word not in CALENDAR and not is_title(word)
            and gazetteer.kind(word) is None)


def _may_not_open(word, kind):
    if word in EDGE_MARKS:
        return True
    return word.islower() and (word in DIRECTIONS or not word.startswith(PARTICLES)) and kind != "TIM"


def _capital(word):
    return word[:1].isupper()


def _has_capital(word):
    return any(char.isupper() for char in word)
