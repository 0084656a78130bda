"""The best legal IOB2 path over label probabilities.

Score of a path = sum of natural-log probabilities, less ``PENALTY`` for each ``B-`` directly after a label other
than ``O``. Illegal steps (``I-X`` at the start of a sentence, after ``O``, or after another type) are excluded, not
penalised. Probabilities are floored at ``FLOOR``. On a tie the lower label id wins, both for the step before and
for the last label.
"""

import numpy as np

from nermodel.labels import LABELS, adjacent, follows

PENALTY, FLOOR = 1.0, 1e-9
START = np.array([0.0 if follows(None, label) else -np.inf for label in LABELS])
STEP = np.array([[-np.inf if not follows(a, b) else -PENALTY if adjacent(a, b) else 0.0 for b in LABELS]
                 for a in LABELS])


def viterbi(probabilities):
    """Labels of the best path over a ``[tokens, labels]`` array."""
    if not len(probabilities):
        return []
    scores = np.log(np.maximum(np.asarray(probabilities, dtype=np.float64), FLOOR))
    best, back = START + scores[0], []
    for row in scores[1:]:
        reached = best[:, None] + STEP
        back.append(reached.argmax(0))
        best = reached.max(0) + row
    path = [int(best.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return [LABELS[i] for i in reversed(path)]


def arg_max(probabilities):
    """The most probable label of each token, legal or not."""
    return [LABELS[i] for i in np.asarray(probabilities).argmax(-1)] if len(probabilities) else []
