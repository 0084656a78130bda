"""``silver``: labels from two taggers of Stanford CoreNLP 4.5.10, run as a program at training time only.

CoreNLP sees words of its own kind ("U.S.", "Mr.", "'s"): ``groups`` joins the job's tokens into such words, and
each label goes back to all tokens of its word. Where the teachers differ the tokens are masked; names that
the job's gazetteers settle are filled in.
"""

import glob
import random
import re
import subprocess

from nermodel import corpora
from nermodel.gazetteer import read_gazetteer
from nermodel.known import filled, known_names, known_places, matches, placed
from nermodel.labels import MASKED, iob2, spans
from nermodel.prepare import unique
from nermodel.sentence import Sentence, read_conll, write_conll
from nermodel.titles import is_title
from nermodel.tokens import pretokens

MODELS = "edu/stanford/nlp/models/ner/english."
TEACHERS = {"all": MODELS + "all.3class.distsim.crf.ser.gz", "conll": MODELS + "conll.4class.distsim.crf.ser.gz"}
KINDS = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}
ABBREVIATIONS = frozenset("""Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Sgt Capt Maj Adm Brig Rev St Jr Sr No Inc Corp Co Ltd
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec vs""".split())
PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "(": "-LRB-", ")": "-RRB-"}
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
SHORTEST, LONGEST, SHOUTED = 4, 90, 0.6


def silver(folder, press, gazetteers, corenlp, work, size, seed):
    """Writes ``press.silver``, ``text.silver`` and ``gmb.silver`` CoNLL files to ``work``."""
    gazetteer = read_gazetteer(gazetteers)
    gmb = read_conll(f"{work}/gmb.train.conll")
    releases = unique(list(press_sentences(corpora.press(press))))
    releases = random.Random(seed).sample(releases, min(size, len(releases)))
    other = unique(list(press_sentences(other_text(folder))))
    everything = releases + other + gmb
    teachers = {name: tag(everything, model, corenlp, f"{work}/corenlp.{name}.tsv")
                for name, model in TEACHERS.items()}
    pairs, names, places = list(zip(teachers["all"], teachers["conll"])), known_names(), known_places()

    def settled(tokens, labels):
        return filled(placed(tokens, labels, places), matches(tokens, names))

    texts = [Sentence(s.tokens, settled(s.tokens, agreed(s.tokens, first, second, gazetteer)), "silver",
                      ("NORP", "MISC"), s.document) for s, (first, second) in zip(releases + other, pairs)]
    write_conll(f"{work}/press.silver.conll", texts[:len(releases)])
    write_conll(f"{work}/text.silver.conll", texts[len(releases):])
    voted = [Sentence(s.tokens, settled(s.tokens, vote(s.labels, first, second)), "gmb-silver", s.open_types)
             for s, (first, second) in zip(gmb, pairs[len(texts):])]
    write_conll(f"{work}/gmb.silver.conll", voted)
    return {"press": texts[:len(releases)], "text": texts[len(releases):], "gmb": voted}


def agreed(tokens, first, second, gazetteer):
    """Spans both teachers give; their other spans masked; demonyms NORP; a title alone is masked."""
    common = [s for s in first if s in second and not all(map(is_title, tokens[s[0]:s[1]]))]
    masked = covered(set(first) ^ set(second)) | covered([s for s in first if s in second and s not in common])
    labels = iob2(len(tokens), common, masked)
    for index, token in enumerate(tokens):
        if labels[index] == "O" and token in gazetteer.demonyms:
            joined = labels[index + 1:index + 2] == [MASKED] or MASKED in labels[index - 1:index]
            labels[index] = MASKED if joined else "B-NORP"
    return labels


def vote(labels, first, second):
    """gmb's labels against the teachers: two of three settle a PER, ORG or LOC, the rest is masked."""
    own = [s for s in spans(labels) if s[2] in KINDS.values()]
    wide = covered(s for s in first + second if s[2] == "ORG" and s[1] - s[0] > 1)
    others = [s for s in spans(labels) if s[2] not in KINDS.values() and wide.isdisjoint(range(s[0], s[1]))]
    kept = [s for s in own if s in first or s in second]
    teachers = [s for s in first if s in second and s not in kept]
    free = covered(kept) | covered(others)
    kept += [s for s in teachers if free.isdisjoint(range(s[0], s[1]))]
    held = covered(kept) | covered(others)
    doubtful = covered(own) | covered(first) | {i for i, label in enumerate(labels) if label == MASKED}
    doubtful |= wide & covered(spans(labels))
    return iob2(len(labels), sorted(kept + others), sorted(doubtful - held))


def covered(found):
    """Token indexes that spans cover."""
    return {index for start, end, _ in found for index in range(start, end)}


def groups(tokens):
    """Ranges of the job's tokens that are one word for CoreNLP: ``U . S .`` is one, ``' s`` is one."""
    ranges, start = [], 0
    while start < len(tokens):
        end = _word_end(tokens, start)
        ranges.append((start, end))
        start = end
    return ranges


def tag(sentences, model, corenlp, path):
    """Spans over the job's tokens from one CoreNLP classifier, sentence by sentence."""
    ranges = [groups(sentence.tokens) for sentence in sentences]
    with open(path, "w", encoding="utf-8") as out:
        for sentence, words in zip(sentences, ranges):
            for start, end in words:
                text = "".join(PLAIN.get(token, token) for token in sentence.tokens[start:end])
                out.write(f"{text}\tO\n")
            out.write("\n")
    command = ["java", "-Xmx3g", "-XX:+UseSerialGC", "-cp", ":".join(sorted(glob.glob(f"{corenlp}/*.jar"))),
               "edu.stanford.nlp.ie.crf.CRFClassifier", "-loadClassifier", model, "-testFile", path,
               "-map", "word=0,answer=1"]
    print(f"CoreNLP {model.rsplit('/', 1)[1]} over {len(sentences)} sentences", flush=True)
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    blocks = result.stdout.decode("utf-8").replace("\r", "").strip("\n").split("\n\n")
    if len(blocks) != len(sentences):
        raise ValueError(f"CoreNLP returned {len(blocks)} sentences for {len(sentences)}.")
    return [_spans_back(block.split("\n"), words) for block, words in zip(blocks, ranges)]


def press_sentences(paragraphs):
    """Sentences of ``(document, text)`` paragraphs that are neither tiny, huge, nor shouted."""
    for document, text in paragraphs:
        for part in split_sentences(text):
            tokens = pretokens(part)
            words = [t for t in tokens if t.isalpha() and len(t) > 1]
            shouted = sum(t.isupper() for t in words)
            if SHORTEST <= len(tokens) <= LONGEST and words and shouted < SHOUTED * len(words):
                yield Sentence(tokens, ["O"] * len(tokens), "silver", (), document)


def split_sentences(text):
    """Plain sentence splitting that spares titles, months and initials."""
    start = 0
    for gap in SENTENCE_END.finditer(text):
        before = text[start:gap.start()].rstrip("\"”’)")
        last = re.split(r"[\s(]", before)[-1]
        if last.endswith(".") and (last[:-1] in ABBREVIATIONS or re.fullmatch(r"(?:[A-Z]\.)+", last)):
            continue
        yield text[start:gap.end()].strip()
        start = gap.end()
    if text[start:].strip():
        yield text[start:].strip()


def other_text(folder):
    """Open text beside the releases: GROBID's Wikipedia pages and re3d's training sentences."""
    for sentence in corpora.grobid_text(folder):
        yield "grobid", sentence
    for _, words, _ in corpora.column_sentences(f"{folder}/re3d/re3d-train.conll"):
        yield "re3d", " ".join(words)


def _word_end(tokens, start):
    first = tokens[start]
    following = tokens[start + 1:start + 3]
    if len(first) == 1 and first.isupper() and following[:1] == ["."]:
        end = start + 2
        while tokens[end + 1:end + 2] == ["."] and len(tokens[end]) == 1 and tokens[end].isupper():
            end += 2
        return end
    if following[:1] == ["."] and first in ABBREVIATIONS:
        return start + 2
    if first in ("'", "’") and following[:1] == ["s"] and start:
        return start + 2
    if len(following) == 2 and following[0] in (".", ",") and first.isdigit() and following[1].isdigit():
        return start + 3
    return start + 1


def _spans_back(rows, words):
    found, last = [], None
    for row, (start, end) in zip(rows, words, strict=True):
        kind = KINDS.get(row.split("\t")[-1].removeprefix("I-").removeprefix("B-"))
        if kind and kind == last:
            found[-1] = (found[-1][0], end, kind)
        elif kind:
            found.append((start, end, kind))
        last = kind
    return found
