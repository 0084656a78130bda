"""Running an exported model with ONNX Runtime on one thread set, as the job does."""

import numpy as np
import onnxruntime

from nermodel.labels import LABELS
from nermodel.vocabulary import Vocabulary


class Runtime:
    """An ONNX tagger with its vocabulary; gives the probability of every label for every token."""

    def __init__(self, model, vocabulary, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        content = model if isinstance(model, bytes) else str(model)
        self.session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        self.vocabulary = vocabulary

    @staticmethod
    def open(folder, threads=2):
        """The model in a folder with ``model.onnx``, ``vocab.txt`` and ``labels.txt``."""
        with open(f"{folder}/vocab.txt", encoding="utf-8") as file:
            forms = file.read().rstrip("\n").split("\n")
        with open(f"{folder}/labels.txt", encoding="utf-8") as file:
            if tuple(file.read().split()) != LABELS:
                raise SystemExit(f"Cannot use {folder}/labels.txt: labels or their order differ.")
        vocabulary = Vocabulary(forms, [0] * len(forms), [0] * len(forms))
        return Runtime(f"{folder}/model.onnx", vocabulary, threads)

    def probabilities(self, sentences, batch=16, longest=512):
        """One ``[tokens, labels]`` array for each list of tokens; tokens beyond ``longest`` pieces get O."""
        rows = [first_pieces(tokens, self.vocabulary, longest) for tokens in sentences]
        order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
        result = [None] * len(rows)
        for start in range(0, len(order), batch):
            chosen = order[start:start + batch]
            logits = self.session.run(["logits"], feed([rows[i][0] for i in chosen]))[0]
            for number, i in enumerate(chosen):
                result[i] = softmax(logits[number][rows[i][1]], len(sentences[i]))
        return result


def first_pieces(tokens, vocabulary, longest):
    """Piece ids with [CLS] and [SEP] and the place of the first piece of each token."""
    ids, first = [vocabulary.ids["[CLS]"]], []
    for token in tokens:
        parts = vocabulary.encode(token)
        if len(ids) + len(parts) >= longest:
            break
        first.append(len(ids))
        ids += parts
    return ids + [vocabulary.ids["[SEP]"]], first


def feed(rows):
    """ONNX inputs of rows of piece ids."""
    width = max(map(len, rows))
    ids, mask = np.zeros((len(rows), width), np.int64), np.zeros((len(rows), width), np.int64)
    for number, row in enumerate(rows):
        ids[number, :len(row)] = row
        mask[number, :len(row)] = 1
    return {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}


def softmax(logits, tokens):
    """Probabilities of the given rows, filled up with O to ``tokens`` rows."""
    values = np.exp(logits - logits.max(-1, keepdims=True)) if len(logits) else logits
    values = values / values.sum(-1, keepdims=True)
    rest = np.zeros((tokens - len(values), len(LABELS)), values.dtype)
    rest[:, 0] = 1
    return np.concatenate([values, rest])
