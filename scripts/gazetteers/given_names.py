#!/usr/bin/env python3
"""Writes given-names.tsv: given names that people bear more often than they bear the same word as a surname.

Reads the name files of the United States Census Bureau of 1990 (public domain): dist.female.first, dist.male.first and
dist.all.last, each line "NAME percent cumulative rank".

    scripts/gazetteers/given_names.py --census FOLDER
"""

import argparse
import itertools
from pathlib import Path

LEAST = 0.004
# People known by the one word, words of faith, a company and a kind of oil.
NOT = {"madonna", "prince", "jesus", "cher", "lula", "shakira", "meta", "brent"}
HEAD = [
    "# Given names: words that people bear more often than as a surname. One word of a person's name that is one, and that no",
    "# rule ties to a full name, counts for no entity. Built by scripts/gazetteers/given_names.py; do not edit. Source: SOURCES.md.",
    "letter\tnames",
]


def shares(path):
    with open(path, encoding="ascii") as file:
        return {line.split()[0].lower(): float(line.split()[1]) for line in file if line.strip()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--census", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/main/resources/org/comention/entity"))
    options = parser.parse_args()
    female, male, last = (shares(options.census / f"dist.{kind}") for kind in ("female.first", "male.first", "all.last"))
    given = {name: max(female.get(name, 0), male.get(name, 0)) for name in female | male}
    kept = sorted(n for n, share in given.items() if share >= LEAST and share > last.get(n, 0) and n not in NOT)
    lines = [f"{letter}\t{' | '.join(names)}" for letter, names in itertools.groupby(kept, lambda n: n[0])]
    (options.out / "given-names.tsv").write_text("\n".join(HEAD + lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
