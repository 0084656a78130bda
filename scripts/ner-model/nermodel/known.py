"""Names that the job's gazetteers settle: what two CRF taggers of an older news style do not know ("G7", "JCPOA") or
take for something else ("DPRK" an organisation, "Bucha" a person) must not be taught as they have it. Organisations and
agreements are the unmistakable ones; countries and cities are those that no person's name and no word shares.
"""

from pathlib import Path

from nermodel.labels import MASKED, iob2, spans
from nermodel.tables import rows
from nermodel.titles import is_title
from nermodel.tokens import pretokens

GAZETTEERS = Path(__file__).parents[3] / "src/main/resources/org/comention/entity"
FILES = {"organisations.tsv": "ORG", "agreements.tsv": "MISC"}
PLACES = {"countries.tsv": frozenset({"PER", "ORG", "MISC"}), "cities.tsv": frozenset({"PER"})}


def known_names(folder=GAZETTEERS):
    """Token tuples with their type: names and aliases of the rows whose name means the same whatever its type."""
    names = {}
    for file, kind in FILES.items():
        for row in rows(Path(folder, file)):
            if row["any_type"] == "yes":
                names |= {tuple(pretokens(alias)): kind for alias in _names(row) if telling(alias)}
    return names


def known_places(folder=GAZETTEERS):
    """Token tuples of countries and cities with the types that give way to them: "Toyota" stays a company."""
    words = {row["word"] for row in rows(Path(folder, "common-words.tsv"))}
    words |= {name.strip() for row in rows(Path(folder, "given-names.tsv")) for name in row["names"].split("|")}
    words |= {row["name"].split()[-1].lower() for row in rows(Path(folder, "leaders.tsv"))}
    return {tuple(pretokens(name)): wrong for file, wrong in reversed(PLACES.items()) for row in rows(Path(folder, file))
            for name in _names(row) if name.lower() not in words and not name.lower().startswith("the ")}


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


def placed(tokens, labels, places):
    """Labels with the places that the taggers took for another type, or differed about with no name beside them."""
    kept = spans(labels)
    for start, end, wrong in matches(tokens, places):
        beside = _named(tokens, labels, start - 1) or _named(tokens, labels, end)
        alone = set(labels[start:end]) == {MASKED} and not beside
        if (alone or any((start, end, kind) in kept for kind in wrong)) and not (start and is_title(tokens[start - 1])):
            labels = labels[:start] + iob2(end - start, [(0, end - start, "LOC")]) + labels[end:]
    return labels


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


def _named(tokens, labels, index):
    """Whether a token may belong to a longer name: a masked one, or a capital after the sentence's first."""
    return 0 <= index < len(tokens) and (labels[index] == MASKED or index > 0 and tokens[index][0].isupper())


def _names(row):
    aliases = (alias.strip() for alias in [row["name"], *(row["aliases"] or "").split("|")])
    return [alias for alias in aliases if alias]


def _outside(span, own):
    """Whether a name shares tokens with the span and goes beyond it."""
    return own[0] < span[1] and span[0] < own[1] and (own[0] < span[0] or own[1] > span[1])
