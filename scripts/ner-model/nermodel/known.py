"""Names of organisations and agreements that the job's gazetteers call unmistakable: what two CRF taggers of an older
news style do not know ("G7", "JCPOA", "AUKUS") must not be taught as no name.
"""

import csv
from pathlib import Path

from nermodel.labels import MASKED, iob2, spans
from nermodel.tokens import pretokens

GAZETTEERS = Path(__file__).parents[3] / "src/main/resources/org/comention/entity"
FILES = {"organisations.tsv": "ORG", "agreements.tsv": "MISC"}


def known_names(folder=GAZETTEERS):
    """Token tuples with their type: names and aliases of the rows whose name means the same whatever its type."""
    names = {}
    for file, kind in FILES.items():
        with open(Path(folder, file), encoding="utf-8", newline="") as lines:
            table = (line for line in lines if not line.startswith("#"))
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["any_type"] == "yes":
                    aliases = [row["name"], *(row["aliases"] or "").split("|")]
                    names |= {tuple(pretokens(alias.strip())): kind for alias in aliases if telling(alias.strip())}
    return names


def telling(alias):
    """Whether an alias is no word of a sentence: two capitals or a digit, and not a phrase with its article."""
    return sum(c.isupper() or c.isdigit() for c in alias) > 1 and not alias.startswith(("the ", "The "))


def filled(labels, found):
    """Labels with the found spans in them, but where a longer name holds one or another name crosses it."""
    kept = spans(labels)
    free = [s for s in found if not any(_outside(s, own) for own in kept)]
    inside = {index for start, end, _ in free for index in range(start, end)}
    kept = [own for own in kept if inside.isdisjoint(range(own[0], own[1]))]
    masked = {index for index, label in enumerate(labels) if label == MASKED}
    return iob2(len(labels), sorted(kept + free), sorted(masked - inside))


def matches(tokens, names):
    """Spans ``(start, end, kind)`` of the names in a sentence, the longest first, none within another."""
    longest, found, start = max(map(len, names), default=0), [], 0
    while start < len(tokens):
        end = next((start + size for size in range(min(longest, len(tokens) - start), 0, -1)
                    if tuple(tokens[start:start + size]) in names), None)
        if end:
            found.append((start, end, names[tuple(tokens[start:end])]))
        start = end or start + 1
    return found


def _outside(span, own):
    """Whether a name shares tokens with the span and goes beyond it."""
    return own[0] < span[1] and span[0] < own[1] and (own[0] < span[0] or own[1] > span[1])
