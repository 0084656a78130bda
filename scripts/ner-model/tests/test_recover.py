import numpy as np
import pytest
import torch

from nermodel.export import export
from nermodel.labels import LABEL_ID
from nermodel.model import Tagger
from nermodel.recover import firsts, of_forms, recover
from nermodel.sentence import Sentence, write_conll
from nermodel.vocabulary import SPECIAL

PIECES = [*SPECIAL, "iran", "drones", "in", "##s", "."]
FORMS = [*SPECIAL, "iran", "Iran", "IRAN", "drones", "Drones", "in", "##s", "."]


@pytest.fixture
def trained(tmp_path):
    """A tagger of two layers with chance weights, saved, and its vocabulary."""
    torch.manual_seed(3)
    vocabulary = of_forms(PIECES, FORMS)
    tagger = Tagger(vocabulary, 2).eval()
    torch.nn.init.normal_(tagger.embeddings.shift.weight, std=0.5)
    tagger.embeddings.shift.weight.data[0] = 0
    with torch.no_grad():
        tagger.layers[0].widen.bias[7] += 30
        tagger.layers[1].query.weight[:, 5] *= 20
    folder = tmp_path / "trained"
    folder.mkdir()
    vocabulary.save(folder / "vocabulary.json")
    torch.save(tagger.state_dict(), folder / "tagger.pt")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    write_conll(tmp_path / "ewt.train.conll",
                [Sentence(["Iran", "drones", "in", "IRAN", "."], ["O"] * 5, "ewt", ())] * 8)
    return tagger, folder


def logits(tagger, ids):
    return tagger(ids, torch.ones_like(ids), torch.zeros_like(ids)).detach().numpy()


def test_a_shipped_model_comes_back_up_to_rounding(trained, tmp_path):
    tagger, folder = trained
    export(folder, tmp_path, tmp_path / "shipped", caution=2.0)
    assert recover(tmp_path / "shipped", tmp_path / "base", tmp_path / "back", caution=2.0) == 2
    vocabulary = of_forms(PIECES, FORMS)
    back = Tagger(vocabulary, 2).eval()
    back.load_state_dict(torch.load(tmp_path / "back" / "tagger.pt", weights_only=True))
    ids = torch.tensor([[2, 6, 8, 10, 7, 12, 3], [2, 5, 9, 11, 10, 12, 3]])
    wanted, found = logits(tagger, ids), logits(back, ids)
    assert np.abs(wanted - found).max() < 0.05 * np.abs(wanted).max()
    assert back.state_dict()["head.bias"][LABEL_ID["O"]] == pytest.approx(tagger.head.bias[LABEL_ID["O"]].item(), abs=1e-5)
    shifts = tagger.embeddings.shift.weight.detach()
    assert torch.allclose(back.embeddings.shift.weight, shifts, atol=0.05)


def test_another_vocabulary_takes_a_part_of_the_forms(trained, tmp_path):
    export(trained[1], tmp_path, tmp_path / "shipped")
    (tmp_path / "few.txt").write_text("\n".join(FORMS[:7] + FORMS[8:]) + "\n", encoding="utf-8")
    recover(tmp_path / "shipped", tmp_path / "base", tmp_path / "back", kept=tmp_path / "few.txt")
    assert "IRAN" not in (tmp_path / "back" / "vocabulary.json").read_text(encoding="utf-8")


def test_copies_of_a_channel_are_told_from_channels():
    widen = np.array([[1, 1, 2, 2], [3, 3, 4, 4]])
    assert firsts(widen, np.array([5, 5, 6, 7])).tolist() == [True, False, True, True]


def test_a_piece_of_another_base_is_refused():
    with pytest.raises(SystemExit, match="'saturn' is not of the base model"):
        of_forms(PIECES, ["saturn"])
