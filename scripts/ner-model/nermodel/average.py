"""``average``: one model with the mean of the weights of several that went on from the same one."""

from pathlib import Path

import torch

from nermodel.vocabulary import Vocabulary


def average(folders, out):
    """Writes the mean to ``out``; the models must have the same vocabulary and layers."""
    vocabularies = [Vocabulary.load(Path(folder, "vocabulary.json")) for folder in folders]
    if any(v.forms != vocabularies[0].forms for v in vocabularies):
        raise SystemExit("Cannot average: the vocabularies differ. Give models that --start made from one another.")
    states = [torch.load(Path(folder, "tagger.pt"), map_location="cpu", weights_only=True) for folder in folders]
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    vocabularies[0].save(out / "vocabulary.json")
    torch.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, out / "tagger.pt")
