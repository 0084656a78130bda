"""Tab-separated tables with a head line and comments, as the gazetteers of the job are."""

import csv


def rows(path):
    """The rows of a table, by column; lines that begin with # are comments."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t",
                                   quoting=csv.QUOTE_NONE))
