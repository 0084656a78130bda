#!/usr/bin/env python3
"""Writes common-words.tsv: words that English news writes small, one a line, sorted.

Usage: common_words.py ner_dataset.csv > common-words.tsv

A word counts when it stands in small letters three times at least, and there at least as often as with a capital inside a
sentence. The file read is the table of the Groningen Meaning Bank, whose texts (Voice of America) are in the public domain;
nothing of its annotations is read.
"""
import collections
import csv
import re
import sys

LEAST = 3
WORD = re.compile(r"[A-Za-z]{3,}")


def main(path):
    small = collections.Counter()
    large = collections.Counter()
    with open(path, encoding="cp1252", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        first = True
        for sentence, word, *_ in rows:
            first = first or bool(sentence)
            if WORD.fullmatch(word):
                if word.islower():
                    small[word] += 1
                elif not first:
                    large[word.lower()] += 1
            first = first and not word.isalnum()
    print("# Words that English news writes small; scripts/gazetteers/common_words.py writes this file. Facts.")
    print("word")
    for word in sorted(small):
        if small[word] >= max(LEAST, large[word]):
            print(word)


if __name__ == "__main__":
    main(sys.argv[1])
