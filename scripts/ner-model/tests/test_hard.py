"""The sentences that the job's tests read hold what Python gives: tokens, and labels of the shipped model."""

import json

import pytest

from nermodel.cli import ROOT
from nermodel.runtime import Runtime
from nermodel.tokens import pretokens
from nermodel.viterbi import arg_max, viterbi

FILE = ROOT / "src/test/resources/org/comention/ner/hard_sentences.jsonl"
MODEL = ROOT / "src/main/resources/org/comention/ner/embedded"


@pytest.fixture(scope="module")
def rows():
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def test_tokens_are_those_of_the_file(rows):
    assert len(rows) == 100
    assert [pretokens(row["text"]) for row in rows] == [row["tokens"] for row in rows]


def test_labels_are_those_of_the_file(rows):
    tables = Runtime.open(MODEL).probabilities([row["tokens"] for row in rows])
    assert [arg_max(table) for table in tables] == [row["labels"] for row in rows]
    assert [viterbi(table) for table in tables] == [row["viterbi"] for row in rows]
