"""``pick``: the sentences that a trained model can still learn from, for a second run that goes on from it.

After a first run most sentences are read right with certainty and teach next to nothing, and what stays improbable in the
silver texts is mostly wrong there. So the sure sentences are thinned, and such labels are masked.
"""

import math
import random
from pathlib import Path

from nermodel.labels import LABEL_ID, LABELS, MASKED, iob2, spans
from nermodel.batches import allowed
from nermodel.sentence import read_conll, write_conll

FILES = {"ewt.train": False, "wikigold.train": False, "gum.train": False,
         "gmb.silver": True, "press.silver": True, "text.silver": True}
SURE, HOPELESS, SURE_SHARE = 0.1, 4.0, 0.15


def pick(runtime, work, out, most, seed):
    """Writes the chosen sentences to ``out`` under their files' names; returns them by file.

    ``most`` bounds the sentences that are read of each file.
    """
    rng = random.Random(seed)
    Path(out).mkdir(parents=True, exist_ok=True)
    chosen = {}
    for name, silver in FILES.items():
        sentences = read_conll(f"{work}/{name}.conll")
        sentences = rng.sample(sentences, min(most, len(sentences)))
        tables = runtime.probabilities([s.tokens for s in sentences], 32)
        chosen[name] = [s for s, table in zip(sentences, tables, strict=True) if judged(s, table, silver, rng)]
        write_conll(f"{out}/{name}.conll", chosen[name])
    return chosen


def judged(sentence, table, silver, rng):
    """Whether a sentence stays; in a silver one, labels that the model holds impossible are masked first."""
    losses = token_losses(sentence, table)
    if silver and max(losses) > HOPELESS:
        sentence.labels = without(sentence.labels, [i for i, loss in enumerate(losses) if loss > HOPELESS])
        losses = token_losses(sentence, table)
    return max(losses) > SURE or rng.random() < SURE_SHARE


def token_losses(sentence, table):
    """For each token, -log of the probability of its label; of all labels it may have where types are open."""
    losses = []
    for label, row in zip(sentence.labels, table, strict=True):
        bits = allowed(label, sentence.open_types)
        losses.append(-math.log(max(1e-9, min(1.0, sum(float(row[i]) for i in range(len(LABELS)) if bits >> i & 1)))))
    return losses


def without(labels, doubtful):
    """The labels with the doubtful tokens masked, and with them the whole names that they are in."""
    kept = [s for s in spans(labels) if not any(s[0] <= i < s[1] for i in doubtful)]
    lost = {i for s in spans(labels) if s not in kept for i in range(s[0], s[1])}
    masked = {i for i, label in enumerate(labels) if label == MASKED}
    return iob2(len(labels), kept, sorted(lost | set(doubtful) | masked))
