import random
import re

from nermodel import newsroom
from nermodel.labels import iob2, spans
from nermodel.newsroom import Newsroom


def made(count=500):
    room = Newsroom(random.Random(3))
    return [room.sentence() for _ in range(count)]


def test_names_are_labelled_whole_and_the_words_between_are_not():
    for sentence in made():
        assert len(sentence.tokens) == len(sentence.labels)
        assert iob2(len(sentence.tokens), spans(sentence.labels), []) == sentence.labels
        assert "{" not in "".join(sentence.tokens)


def test_every_kind_of_slot_is_known():
    room = Newsroom(random.Random(4))
    slots = {slot for line in newsroom.sentences() for slot in re.findall(r"\{(\w+)\}", line)}
    assert slots - set(newsroom.TYPES) == {"weekday"}
    for pattern in newsroom.COMPOSED + newsroom.UNIVERSITIES:
        for slot in re.findall(r"\{(\w+)\}", pattern):
            assert room.name(slot)


def test_no_name_of_a_template_is_written_out():
    """A capital inside a sentence is a slot, but for titles, months and the first word."""
    known = {"March", "May", "October", "June", "President", "Prime", "Minister", "Governor", "Senator", "General", "Judge",
             "Justice", "Mr", "Ms", "Dr", "By", "It"}
    for line in newsroom.sentences():
        words = re.findall(r"(?<![\w}])[A-Z]\w+", re.sub(r"^\W*\w+|\{\w+\}", "", line))
        assert set(words) <= known, line


def test_papers_and_persons_stand_in_the_same_place():
    said = {kind for sentence in made(3000) if sentence.tokens[-2:] == ["said", "."]
            for _, end, kind in spans(sentence.labels) if end == len(sentence.tokens) - 2}
    assert {"PER"} <= said
    reported = {sentence.labels[-3][2:] for sentence in made(3000) if sentence.tokens[-2:] == ["reported", "."]}
    assert reported == {"ORG"}


def test_the_same_seed_gives_the_same_sentences():
    assert [s.tokens for s in made(50)] == [s.tokens for s in made(50)]


def test_a_chinese_surname_comes_first_and_is_what_a_second_mention_says():
    room = Newsroom(random.Random(1))
    chinese = newsroom.names()["surname", "China"]
    persons = [room.person() for _ in range(2000)]
    full = [name for name, surname in persons if surname in chinese and len(name.split()) == 2]
    assert any(name.split()[0] in chinese for name in full)


def test_a_name_stands_once_in_its_region_and_holds_no_mark_of_the_table():
    for key, listed in newsroom.names().items():
        if isinstance(key, tuple):
            assert len(listed) == len(set(listed)), key
        assert all(name == name.strip() and name and "|" not in name and "\t" not in name for name in listed)
