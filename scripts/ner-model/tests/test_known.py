from nermodel.known import filled, known_names, matches, telling

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
