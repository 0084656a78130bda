"""``prepare``: corpora to CoNLL files in the job's tokens with harmonised labels."""

from collections import Counter
from pathlib import Path

from nermodel import corpora, gmb, gum
from nermodel.gazetteer import read_gazetteer
from nermodel.labels import MASKED, spans
from nermodel.sentence import write_conll

GMB_PART, WIKIGOLD_PART = 10, 5


def prepare(folder, gazetteers, work):
    """Writes train, dev and test files to ``work``; returns name -> sentences.

    Held out: of gmb the sentences whose text hashes to 0 modulo 10 (without masked ones), of wikigold the last fifth.
    """
    gazetteer = read_gazetteer(gazetteers)
    whole_gmb = unique(gmb.repaired(gmb.read(f"{folder}/gmb/ner_dataset.csv"), gazetteer))
    whole_wikigold = corpora.wikigold(folder, gazetteer)
    cut = len(whole_wikigold) - len(whole_wikigold) // WIKIGOLD_PART
    parts = {
        "gmb.train": [s for s in whole_gmb if not corpora.held_out(s, GMB_PART)],
        "gmb.test": [s for s in whole_gmb if corpora.held_out(s, GMB_PART) and MASKED not in s.labels],
        "wikigold.train": whole_wikigold[:cut],
        "wikigold.test": whole_wikigold[cut:],
        "gum.train": gum.read(folder, gazetteer),
        "re3d.test": corpora.re3d(folder, "test"),
        "wnut17.test": corpora.wnut(folder, "test"),
    }
    for part in ("train", "dev", "test"):
        parts[f"ewt.{part}"] = corpora.ewt(folder, part, gazetteer)
    Path(work).mkdir(parents=True, exist_ok=True)
    for name, sentences in parts.items():
        write_conll(f"{work}/{name}.conll", sentences)
    return parts


def unique(sentences):
    """Sentences without later copies of the same text."""
    seen, kept = set(), []
    for sentence in sentences:
        key = tuple(sentence.tokens)
        if key not in seen:
            seen.add(key)
            kept.append(sentence)
    return kept


def summary(parts):
    """One line a part: sentences, tokens, masked tokens, spans by type."""
    lines = []
    for name, sentences in sorted(parts.items()):
        tokens = sum(len(s.tokens) for s in sentences)
        masked = sum(s.labels.count("X") for s in sentences)
        kinds = Counter(kind for s in sentences for _, _, kind in spans(s.labels))
        lines.append(f"{name}: {len(sentences)} sentences, {tokens} tokens, {masked} masked, {dict(kinds)}")
    return "\n".join(lines)
