"""A labelled sentence and the CoNLL files it is kept in."""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """Tokens of the job with their labels; ``open_types`` are types that an ``O`` may hide."""

    tokens: list
    labels: list
    corpus: str
    open_types: tuple = ()
    document: str = ""
    origin: list = field(default_factory=list)


def expand(words, labels, corpus, open_types=(), document="", split=None):
    """A corpus sentence in the job's tokens: pieces of one word share its label, ``B-`` only on the first."""
    from nermodel.labels import legal_start
    from nermodel.tokens import pretokens

    tokens, tags = [], []
    for word, label in zip(words, labels):
        for number, token in enumerate(pretokens(word)):
            tokens.append(token)
            tags.append("I" + label[1:] if number and label[0] == "B" else label)
    return Sentence(tokens, legal_start(tags), corpus, tuple(open_types), document)


def write_conll(path, sentences):
    """Writes token and label columns, a blank line after each sentence, comments for corpus, document, open."""
    with open(path, "w", encoding="utf-8") as out:
        for sentence in sentences:
            out.write(f"# corpus = {sentence.corpus}\n")
            if sentence.document:
                out.write(f"# document = {sentence.document}\n")
            if sentence.open_types:
                out.write(f"# open = {' '.join(sentence.open_types)}\n")
            for token, label in zip(sentence.tokens, sentence.labels):
                out.write(f"{token}\t{label}\n")
            out.write("\n")


def read_conll(path):
    """Reads what ``write_conll`` wrote; any CoNLL file with the label in the last column will do."""
    sentences, tokens, labels, notes = [], [], [], {}
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# ") and " = " in line and not tokens:
                key, value = line[2:].split(" = ", 1)
                notes[key] = value
            elif line:
                columns = line.split("\t") if "\t" in line else line.split(" ")
                tokens.append(columns[0])
                labels.append(columns[-1])
            elif tokens:
                sentences.append(Sentence(tokens, labels, notes.get("corpus", ""),
                                          tuple(notes.get("open", "").split()),
                                          notes.get("document", "")))
                tokens, labels, notes = [], [], {}
    return sentences
