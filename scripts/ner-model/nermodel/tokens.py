"""Tokens and word pieces, equal to the job's ``Tokens`` class and to what Spark NLP's BERT annotator makes of them.

White space separates, and each punctuation mark or symbol is a token of its own, an emoji like a comma. ``word_of`` and
``pieces`` follow Spark NLP 5.5.3 (BasicTokenizer, WordpieceEncoder): of a token only its first basic token counts, accents
(U+0300 to U+036F after NFD) and control characters fall away, case is kept, and the longest piece wins from the left.
"""

import unicodedata

import regex

SPACE = r" \t\n\x0b\f\r\u00a0\u2000-\u200b\u202f\u3000\ufeff"
_TOKEN = regex.compile(rf"[^{SPACE}\p{{P}}\p{{S}}]+|[\p{{P}}\p{{S}}]")

UNKNOWN = "[UNK]"
LONGEST_WORD = 200


def pretokens(text):
    """The job's tokens of a text, in order: ``pretokens("Shahed-136.") == ["Shahed", "-", "136", "."]``."""
    return [match.group() for match in _TOKEN.finditer(text)]


def word_of(token):
    """What the word-piece encoder sees of a token; the empty string where nothing is left."""
    start = 0
    while start < len(token) and _is_dropped(token[start]):
        start += 1
    end = start
    while end < len(token) and not (_is_dropped(token[end]) or _stands_alone(token[end])):
        end += 1
    if end == start and end < len(token):
        end += 1
    word = "".join(c for c in unicodedata.normalize("NFD", token[start:end])
                   if not "\u0300" <= c <= "\u036f")
    return "".join(c for c in word if not _is_control(c))


def pieces(word, vocabulary):
    """Ids of the longest known pieces of a word from the left; one unknown id where a rest has none."""
    unknown = [vocabulary[UNKNOWN]]
    if len(word) > LONGEST_WORD:
        return unknown
    ids, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and (("##" if start else "") + word[start:end]) not in vocabulary:
            end -= 1
        if end == start:
            return unknown
        ids.append(vocabulary[("##" if start else "") + word[start:end]])
        start = end
    return ids


def _is_control(char):
    return char == "\ufffd" or (unicodedata.category(char) == "Cc" and char not in "\t\n\r")


def _is_dropped(char):
    space = char in "\u2028\u2029\u1680\u205f" or (char.isspace() and char not in "\u00a0\u2007\u202f\x85")
    return space or _is_control(char)


def _stands_alone(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    if ascii_mark or (code < 0x10000 and "PUNCTUATION" in unicodedata.name(char, "")):
        return True
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
