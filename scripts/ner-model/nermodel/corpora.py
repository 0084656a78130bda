"""Readers of the corpora and the plain mapping of their types; gmb and gum have modules of their own."""

import glob
import hashlib
import html
import json
import re

from nermodel.labels import iob2, spans
from nermodel.sentence import expand
from nermodel.titles import CALENDAR, after_titles

RE3D = {"Person": "PER", "Location": "LOC", "Organisation": "ORG", "Nationality": "NORP", "Weapon": "MISC",
        "MilitaryPlatform": "MISC"}
WNUT = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "product": "MISC",
        "creative-work": "MISC"}
PRONOUNS = frozenset("i he she we they it you his her our their this these".split())


def column_sentences(path, word=0, label=1):
    """Sentences ``(document, words, labels)`` of a column file, tab or space separated."""
    document, words, labels = "", [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id = "):
                document = line[14:]
            columns = line.split("\t") if "\t" in line else line.split(" ")
            if not line.strip():
                if words:
                    yield document, words, labels
                words, labels = [], []
            elif not line.startswith("# ") or len(columns) == 2 and "\t" in line:
                words.append(columns[word])
                labels.append(columns[label])


def ewt(folder, part, gazetteer):
    """Universal NER English-EWT. ``OTH`` is masked unless a demonym; demonyms are NORP; O may hide MISC."""
    name = "en_ewt-ud-train.cleaned.iob2" if part == "train" else f"en_ewt-ud-{part}.iob2"
    sentences = []
    for document, words, labels in column_sentences(f"{folder}/uner_en_ewt/{name}", 1, 2):
        kept, masked = [], []
        for start, end, kind in spans(labels):
            if kind in ("PER", "ORG", "LOC"):
                kept.append((start, end, kind))
            elif " ".join(words[start:end]) not in gazetteer.demonyms:
                masked += range(start, end)
        tags = with_demonyms(words, iob2(len(words), kept, masked), gazetteer)
        sentences.append(expand(words, tags, "ewt", ("MISC",), document))
    return sentences


def wikigold(folder, gazetteer):
    """Wikigold, titles taken off persons, MISC that is a demonym turned into NORP, countries LOC."""
    sentences = []
    for number, (_, words, labels) in enumerate(column_sentences(f"{folder}/wikigold/wikigold.conll.txt")):
        kept = []
        for start, end, kind in spans(labels):
            if kind == "PER":
                start = min(after_titles(words, start, end), end - 1)
            elif kind == "MISC" and " ".join(words[start:end]) in gazetteer.demonyms:
                kind = "NORP"
            kept.append((start, end, kind))
        sentences.append(expand(words, iob2(len(words), kept), "wikigold"))
    return sentences


def re3d(folder, part):
    """re3d, proper names only: spans without a capital word and pronouns are dropped, edges cut to capitals."""
    sentences = []
    for _, words, labels in column_sentences(f"{folder}/re3d/re3d-{part}.conll"):
        kept = []
        for start, end, kind in spans(labels):
            if kind not in RE3D:
                continue
            start, end = proper_part(words, start, end)
            if RE3D[kind] == "PER":
                start = after_titles(words, start, end)
            if start < end and words[start].lower() not in PRONOUNS:
                kept.append((start, end, RE3D[kind]))
        sentences.append(expand(words, iob2(len(words), kept), "re3d"))
    return sentences


def wnut(folder, part):
    """WNUT 2017 with its types mapped; social-media text, for evaluation."""
    name = {"train": "wnut17train.conll", "test": "emerging.test.annotated", "dev": "emerging.dev.conll"}[part]
    sentences = []
    for _, words, labels in column_sentences(f"{folder}/wnut17/{name}"):
        kept = [(a, b, WNUT[kind]) for a, b, kind in spans(labels) if kind in WNUT]
        sentences.append(expand(words, iob2(len(words), kept), "wnut17"))
    return sentences


def press(folder):
    """Paragraphs of the State Department releases: ``(release id, text)``."""
    for path in sorted(glob.glob(f"{folder}/*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                release = json.loads(line)
                for paragraph in [release["title"], *release["text"].split("\n")]:
                    if paragraph.strip():
                        yield release["id"], paragraph.strip()


def grobid_text(folder):
    """Sentences of the GROBID Wikipedia files as text; their labels follow other rules and are left out."""
    for path in sorted(glob.glob(f"{folder}/grobid_ner_wikipedia/Wikipedia*.xml")):
        with open(path, encoding="utf-8") as file:
            for sentence in re.findall(r"<sentence[^>]*>(.*?)</sentence>", file.read(), re.S):
                yield html.unescape(re.sub(r"<[^>]+>", "", sentence)).strip()


def proper_part(words, start, end):
    """The part of a span from its first to its last capitalised word, without a leading article."""
    while start < end and (not _capital(words[start]) or words[start].lower() == "the"):
        start += 1
    while end > start and not _capital(words[end - 1]) and not words[end - 1][0].isdigit():
        end -= 1
    return start, end


def with_demonyms(words, labels, gazetteer):
    """Labels with every unlabelled single-word demonym turned into NORP."""
    return ["B-NORP" if label in ("O", "X") and word in gazetteer.demonyms and word not in CALENDAR else label
            for word, label in zip(words, labels)]


def held_out(sentence, one_in):
    """Whether a sentence belongs to the held-out part: by a hash of its text, so that copies stay together."""
    digest = hashlib.sha256(" ".join(sentence.tokens).encode("utf-8")).digest()
    return int.from_bytes(digest[:4], "big") % one_in == 0


def _capital(word):
    return any(char.isupper() for char in word)
