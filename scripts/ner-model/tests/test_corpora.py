from nermodel import gum, silver
from nermodel.corpora import proper_part
from nermodel.gazetteer import Gazetteer, demonym_forms
from nermodel.prepare import unique
from nermodel.sentence import Sentence, expand, read_conll, write_conll
from nermodel.titles import after_titles

WORLD = Gazetteer(frozenset({"Iran"}), frozenset({"Palestinian"}))


def test_after_titles_skips_fillers_between_titles():
    assert after_titles(["Secretary", "of", "State", "Antony", "Blinken"], 0, 5) == 3
    assert after_titles(["Angela", "Merkel"], 0, 2) == 0


def test_demonym_forms_of_a_factbook_field():
    assert demonym_forms("Algerian(s)") == {"Algerian", "Algerians"}
    assert demonym_forms("Dutchman(men), Dutchwoman(women)") == {"Dutchman", "Dutchmen", "Dutchwoman"}


def test_expand_marks_only_the_first_token_of_a_name():
    sentence = expand(["U.S."], ["B-LOC"], "x")
    assert sentence.labels == ["B-LOC", "I-LOC", "I-LOC", "I-LOC"]


def test_conll_files_keep_everything(tmp_path):
    sentence = Sentence(["#", "Iran"], ["X", "B-LOC"], "gmb", ("MISC",), "d1")
    write_conll(tmp_path / "a.conll", [sentence, Sentence(["x"], ["O"], "ewt")])
    first, second = read_conll(tmp_path / "a.conll")
    assert (first.tokens, first.labels, first.open_types, first.document) == (["#", "Iran"], ["X", "B-LOC"],
                                                                              ("MISC",), "d1")
    assert second.corpus == "ewt" and second.document == ""


def test_proper_part_drops_article_and_generic_edges():
    assert proper_part(["the", "Syrian", "army"], 0, 3) == (1, 2)
    assert proper_part(["rebels"], 0, 1)[0] == 1


def test_unique_keeps_the_first_copy():
    a, b = Sentence(["x"], ["O"], "a"), Sentence(["x"], ["O"], "b")
    assert unique([a, b]) == [a]


def test_corenlp_words_join_acronyms_titles_and_possessives():
    tokens = ["Mr", ".", "Lee", "’", "s", "U", ".", "S", ".", "1", ".", "5"]
    assert silver.groups(tokens) == [(0, 2), (2, 3), (3, 5), (5, 9), (9, 12)]


def test_agreed_spans_stay_and_doubtful_ones_are_masked():
    tokens = ["Iran", "met", "Palestinian", "Authority", "or", "Palestinian"]
    labels = silver.agreed(tokens, [(0, 1, "LOC"), (3, 4, "ORG")], [(0, 1, "LOC")], WORLD)
    assert labels == ["B-LOC", "O", "X", "X", "O", "B-NORP"]


def test_two_of_three_settle_a_gmb_label():
    own = ["B-PER", "O", "B-ORG", "O"]
    labels = silver.vote(own, [(0, 1, "LOC"), (2, 3, "ORG")], [(0, 1, "LOC"), (3, 4, "PER")])
    assert labels == ["B-LOC", "O", "B-ORG", "O"]
    assert silver.vote(["B-PER"], [(0, 1, "LOC")], []) == ["X"]


def test_sentences_do_not_end_after_titles_and_initials():
    text = "He met Gen. Austin in the U.S. Capitol. Then Mr. Lee left."
    assert list(silver.split_sentences(text)) == ["He met Gen. Austin in the U.S. Capitol.", "Then Mr. Lee left."]


def test_gum_names_are_proper_runs_around_the_head():
    words, proper = ["the", "President", "Barack", "Obama"], [False, True, True, True]
    assert gum.name_of(words, proper, (0, 4, "person", [3])) == (2, 4, "PER")
    assert gum.name_of(["he"], [False], (0, 1, "person", [0])) is None
