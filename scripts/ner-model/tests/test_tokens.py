from nermodel.tokens import pieces, pretokens, word_of


def test_splits_designators_and_money():
    assert pretokens("Shahed-136, $3.5m U.S.") == ["Shahed", "-", "136", ",", "$", "3", ".", "5m", "U", ".", "S", "."]


def test_splits_at_no_break_space_and_em_dash():
    assert pretokens("Kyiv\u00a0\u2014 “dawn”") == ["Kyiv", "—", "“", "dawn", "”"]


def test_an_emoji_is_a_token_of_its_own():
    assert pretokens("x🔥Kyiv ✈plane 🇺🇦!") == ["x", "🔥", "Kyiv", "✈", "plane", "🇺", "🇦", "!"]


def test_accents_go_and_case_stays():
    assert word_of("Erdoğan") == "Erdogan"
    assert word_of("Mánu\u0301") == "Manu"


def test_only_the_first_ideograph_is_seen():
    assert word_of("東京") == "東"


def test_control_characters_are_dropped():
    assert word_of("\x00abc\x01d") == "abc"


def test_longest_piece_wins():
    vocabulary = {"[UNK]": 0, "Sha": 1, "##hed": 2, "S": 3}
    assert pieces("Shahed", vocabulary) == [1, 2]
    assert pieces("Shaxx", vocabulary) == [0]
