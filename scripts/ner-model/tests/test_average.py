import pytest
import torch

from nermodel.average import average
from nermodel.vocabulary import Vocabulary


def saved(folder, value, forms=("[UNK]", "a")):
    folder.mkdir()
    Vocabulary(list(forms), [0, 1], [0, 0]).save(folder / "vocabulary.json")
    torch.save({"head.bias": torch.tensor([value, 0.0])}, folder / "tagger.pt")
    return folder


def test_every_weight_is_the_mean(tmp_path):
    average([saved(tmp_path / "one", 1.0), saved(tmp_path / "two", 3.0)], tmp_path / "mean")
    assert torch.load(tmp_path / "mean" / "tagger.pt")["head.bias"].tolist() == [2.0, 0.0]
    assert Vocabulary.load(tmp_path / "mean" / "vocabulary.json").forms == ["[UNK]", "a"]


def test_models_of_two_vocabularies_are_refused(tmp_path):
    with pytest.raises(SystemExit, match="vocabularies differ"):
        average([saved(tmp_path / "one", 1.0), saved(tmp_path / "two", 3.0, ("[UNK]", "b"))], tmp_path / "mean")
