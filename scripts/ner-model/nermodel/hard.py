"""``hard``: fills ``tokens``, ``labels`` (arg-max) and ``viterbi`` of a JSON Lines file of sentences.

The job's tests read the same file and compare token for token and label for label.
"""

import json

from nermodel.runtime import Runtime
from nermodel.tokens import pretokens
from nermodel.viterbi import arg_max, viterbi


def fill(path, model=None):
    """Rewrites the file; without a model the labels stay as they are."""
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    for row in rows:
        row["tokens"] = pretokens(row["text"])
    if model:
        tables = Runtime.open(model).probabilities([row["tokens"] for row in rows])
        for row, table in zip(rows, tables, strict=True):
            row["labels"], row["viterbi"] = arg_max(table), viterbi(table)
    with open(path, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
