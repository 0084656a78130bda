import random

from nermodel.datelines import cities, dateline
from nermodel.labels import spans

PLACES = [("Iran",), ("South", "Korea")]


def lines(count=300):
    rng = random.Random(5)
    return [dateline(PLACES, rng) for _ in range(count)]


def test_a_dateline_begins_with_one_name_and_ends_with_a_mark():
    for tokens, labels in lines():
        assert len(tokens) == len(labels)
        start, end, kind = spans(labels)[0]
        assert start == 0
        assert kind == ("ORG" if tokens[:end] == ["UNITED", "NATIONS"] else "LOC")
        assert labels[-1] == "O"
        assert tokens[-1] in ("-", "–", "—", ":")


def test_most_datelines_are_in_capitals_and_some_name_an_agency():
    made = lines()
    assert 0.7 < sum(tokens[0].isupper() for tokens, _ in made) / len(made) < 1
    assert any(("Reuters", "B-ORG") in zip(*line) for line in made)


def test_the_places_are_those_of_the_job():
    assert "Kyiv" in cities()
    assert "name" not in cities()
