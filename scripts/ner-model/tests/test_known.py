from nermodel.known import filled, known_names, known_places, matches, placed, telling

NAMES = {("G7",): "ORG", ("EU",): "ORG", ("JCPOA",): "MISC", ("UN", "Security", "Council"): "ORG", ("UN",): "ORG"}


def settled(text, labels):
    tokens = text.split()
    return filled(labels.split(), matches(tokens, NAMES))


def test_a_known_name_is_taught_where_the_taggers_saw_none_or_differed():
    assert settled("the G7 and the JCPOA", "O O O O X") == ["O", "B-ORG", "O", "O", "B-MISC"]


def test_a_wrong_type_gives_way():
    assert settled("JCPOA talks", "B-LOC O") == ["B-MISC", "O"]


def test_a_longer_name_keeps_the_known_one_within():
    assert settled("the EU Commission", "O B-ORG I-ORG") == ["O", "B-ORG", "I-ORG"]


def test_the_longest_known_name_is_taken():
    assert settled("UN Security Council", "B-ORG O X") == ["B-ORG", "I-ORG", "I-ORG"]


def test_other_labels_stay():
    assert settled("Iran X told the G7", "B-LOC X O O O") == ["B-LOC", "X", "O", "O", "B-ORG"]


def test_words_are_no_telling_names():
    assert telling("G7") and telling("UN Charter") and telling("WHO")
    assert not telling("Quad") and not telling("the EU")


def test_the_names_are_those_of_the_job():
    names = known_names()
    assert names[("G7",)] == "ORG" and names[("G", "-", "7")] == "ORG" and names[("JCPOA",)] == "MISC"
    assert ("name",) not in names


PLACES = {("DPRK",): {"PER", "ORG", "MISC"}, ("Kyiv",): {"PER"}, ("Toyota",): {"PER"}, ("Solomon", "Islands"): {"PER", "ORG"}}


def with_places(text, labels):
    return placed(text.split(), labels.split(), PLACES)


def test_a_country_is_a_place_whatever_the_taggers_say():
    assert with_places("the DPRK tests", "O B-ORG O") == ["O", "B-LOC", "O"]
    assert with_places("Solomon Islands said", "B-ORG I-ORG O") == ["B-LOC", "I-LOC", "O"]


def test_a_city_may_be_a_company_but_no_person():
    assert with_places("Toyota in Kyiv", "B-ORG O B-PER") == ["B-ORG", "O", "B-LOC"]


def test_where_the_taggers_differ_a_place_is_taught_if_no_name_is_beside_it():
    assert with_places("near Kyiv today", "O X O") == ["O", "B-LOC", "O"]
    assert with_places("the Kyiv Agreement", "O X O") == ["O", "X", "O"]
    assert with_places("an Embassy Kyiv official", "O X X O") == ["O", "X", "X", "O"]


def test_no_place_is_taught_where_both_taggers_saw_none_or_after_a_title():
    assert with_places("the Kyiv post", "O O O") == ["O", "O", "O"]
    assert with_places("Mr Kyiv said", "O B-PER O") == ["O", "B-PER", "O"]


def test_places_share_their_name_with_no_person_and_no_word():
    places = known_places()
    assert "ORG" in places[("DPRK",)] and places[("Bucha",)] == {"PER"} and ("Mariupol",) in places
    assert not {("Chad",), ("Georgia",), ("Austin",), ("Victoria",)} & set(places)
