"""The tagger: a plain BERT encoder with case-aware embeddings and a linear head."""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

from nermodel.labels import LABELS

HIDDEN, HEADS, INNER, POSITIONS, EPSILON = 384, 12, 1536, 512, 1e-12


class Embeddings(nn.Module):
    """Base embedding of the piece plus the shift of its case, plus position and segment, normalised."""

    def __init__(self, base_of, case_of, pieces, dropout):
        super().__init__()
        self.word = nn.Embedding(pieces, HIDDEN, sparse=True)
        self.shift = nn.Embedding(3, HIDDEN)
        nn.init.zeros_(self.shift.weight)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.segment = nn.Embedding(2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("base_of", torch.tensor(base_of), persistent=False)
        self.register_buffer("case_of", torch.tensor(case_of), persistent=False)

    def forward(self, ids, segments):
        case = self.case_of[ids]
        shift = self.shift(case) * (case > 0).unsqueeze(-1)
        words = self.word(self.base_of[ids]) + shift
        places = torch.arange(words.shape[1], device=words.device)
        return self.dropout(self.norm(words + self.position(places) + self.segment(segments)))


class Layer(nn.Module):
    """One encoder layer: self-attention and a feed-forward block, each followed by a norm."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.widen, self.narrow = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        heads = (batch, length, HEADS, HIDDEN // HEADS)
        query, key, value = (part(x).view(heads).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(2, 3) / math.sqrt(HIDDEN // HEADS) + bias
        seen = self.dropout(torch.softmax(scores, -1)) @ value
        seen = seen.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.mix(seen)))
        wide = nn.functional.gelu(self.widen(x))
        return self.output_norm(x + self.dropout(self.narrow(wide)))


class Tagger(nn.Module):
    """Logits ``[batch, length, labels]`` of piece ids, attention mask and segments."""

    def __init__(self, vocabulary, layers, pieces=30522, dropout=0.1):
        super().__init__()
        self.embeddings = Embeddings(vocabulary.base, vocabulary.case, pieces, dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.head = nn.Linear(HIDDEN, len(LABELS))

    def forward(self, ids, mask, segments):
        return self.head(self.hidden(ids, mask, segments))

    def hidden(self, ids, mask, segments):
        """The last layer's output."""
        x = self.embeddings(ids, segments)
        bias = ((1.0 - mask.to(x.dtype)) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


def loaded(folder, vocabulary, dropout=0.1):
    """The tagger whose weights are in ``tagger.pt``, of as many layers as they have."""
    state = torch.load(Path(folder, "tagger.pt"), map_location="cpu", weights_only=True)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    tagger = Tagger(vocabulary, layers, dropout=dropout)
    tagger.load_state_dict(state)
    return tagger


def load_base(tagger, folder, chosen):
    """Fills a tagger from a BERT checkpoint in ``model.safetensors``; ``chosen`` lists the layers to take."""
    weights = load_file(str(Path(folder, "model.safetensors")))
    weights = {name.removeprefix("bert."): value for name, value in weights.items()}
    names = {"embeddings.word.weight": "embeddings.word_embeddings.weight",
             "embeddings.position.weight": "embeddings.position_embeddings.weight",
             "embeddings.segment.weight": "embeddings.token_type_embeddings.weight",
             "embeddings.norm.weight": "embeddings.LayerNorm.weight",
             "embeddings.norm.bias": "embeddings.LayerNorm.bias"}
    parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "mix": "attention.output.dense", "attention_norm": "attention.output.LayerNorm",
             "widen": "intermediate.dense", "narrow": "output.dense", "output_norm": "output.LayerNorm"}
    for own, source in enumerate(chosen):
        for part, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{own}.{part}.{kind}"] = f"encoder.layer.{source}.{theirs}.{kind}"
    state = tagger.state_dict()
    state.update({own: weights[theirs] for own, theirs in names.items()})
    tagger.load_state_dict(state)
