from nermodel import gmb
from nermodel.gazetteer import Gazetteer

WORLD = Gazetteer(frozenset({"Iran", "North Korea", "Georgia"}), frozenset({"Iranian", "North Korean"}))


def test_the_name_after_mr_is_a_person_whatever_the_tag():
    words = ["Mr.", "Annan", "said"]
    assert gmb.name_after_title(words, [(1, 2, "ORG")], WORLD) == [(1, 2, "PER")]


def test_a_country_after_president_is_no_person():
    assert gmb.name_after_title(["President", "Iran"], [], WORLD) == []


def test_joins_north_and_korea():
    found = gmb.join_phrases(["North", "Korea"], [(0, 1, "LOC"), (1, 2, "LOC")], WORLD.phrases())
    assert found == [(0, 2, "LOC")]


def test_a_country_inside_a_longer_name_stays_there():
    words = ["North", "Korea", "Central", "Bank"]
    assert gmb.join_phrases(words, [(0, 4, "ORG")], WORLD.phrases()) == [(0, 4, "ORG")]


def test_titles_leave_the_person():
    words = ["Foreign", "Minister", "Sergei", "Lavrov"]
    assert gmb.trim(words, [(0, 4, "PER")]) == [(2, 4, "PER")]


def test_a_title_alone_is_no_name():
    assert gmb.trim(["President"], [(0, 1, "ORG")]) == []


def test_directions_possessives_and_weekdays_leave_the_span():
    assert gmb.trim(["southern", "Lebanon", "'s"], [(0, 3, "LOC")]) == [(1, 2, "LOC")]
    assert gmb.trim(["Baghdad", "Monday"], [(0, 2, "LOC")]) == [(0, 1, "LOC")]


def test_gpe_is_a_place_or_a_people():
    tagged = gmb.Tagged(["Iran", "Iranian"], [(0, 1, "GPE"), (1, 2, "GPE")], [])
    gmb.settle_gpe([tagged], WORLD)
    assert tagged.spans == [(0, 1, "LOC"), (1, 2, "NORP")]


def test_the_majority_type_wins_from_seventy_percent():
    sentences = [gmb.Tagged(["Hamas"], [(0, 1, "ORG")], []) for _ in range(7)]
    sentences += [gmb.Tagged(["Hamas"], [(0, 1, "PER")], []) for _ in range(3)]
    majority = gmb.majority_types(sentences, WORLD)
    gmb.apply_majority(sentences, majority)
    assert all(s.spans == [(0, 1, "ORG")] for s in sentences)


def test_a_well_known_name_without_label_is_filled_or_masked():
    sentences = [gmb.Tagged(["Iran"], [(0, 1, "LOC")], []) for _ in range(5)] + [gmb.Tagged(["Iran"], [], [])]
    sentences += [gmb.Tagged(["Fatah"], [(0, 1, "ORG")], []) for _ in range(6)]
    sentences += [gmb.Tagged(["Fatah"], [], []) for _ in range(3)]
    gmb.fill_missed(sentences, gmb.majority_types(sentences, WORLD), WORLD)
    assert sentences[5].spans == [(0, 1, "LOC")]
    assert sentences[-1].masked == [0]  # 6 of 9 labelled


def test_a_hyphenated_country_is_cut_from_its_tail():
    tagged = gmb.Tagged(["Iran-backed"], [], [])
    sentence = gmb.to_tokens(tagged, WORLD)
    assert list(zip(sentence.tokens, sentence.labels)) == [("Iran", "B-LOC"), ("-", "O"), ("backed", "O")]


def test_overlay_cuts_the_weaker_span_in_two():
    assert gmb.overlay([(0, 5, "ORG")], [(2, 3, "PER")]) == [(0, 2, "ORG"), (2, 3, "PER"), (3, 5, "ORG")]
