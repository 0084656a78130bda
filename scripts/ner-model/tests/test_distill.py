from argparse import Namespace

import pytest
import torch

from nermodel.distill import distill, started
from nermodel.model import Tagger
from nermodel.vocabulary import Vocabulary


def saved(folder, forms):
    folder.mkdir()
    vocabulary = Vocabulary(list(forms), list(range(len(forms))), [0] * len(forms))
    vocabulary.save(folder / "vocabulary.json")
    torch.save(Tagger(vocabulary, 1, pieces=30522).state_dict(), folder / "tagger.pt")
    return folder


def test_a_student_begins_with_the_chosen_layers_of_its_teacher():
    vocabulary = Vocabulary(["a", "b"], [0, 1], [0, 0])
    teacher = Tagger(vocabulary, 3)
    student = started(teacher, vocabulary, [0, 2])
    assert torch.equal(student.layers[1].query.weight, teacher.layers[2].query.weight)
    assert torch.equal(student.head.weight, teacher.head.weight)


def test_a_student_of_another_vocabulary_is_refused(tmp_path):
    options = Namespace(teacher=saved(tmp_path / "one", "ab"), start=saved(tmp_path / "two", "ba"), seed=1)
    with pytest.raises(SystemExit, match="vocabularies of .* differ"):
        distill(options)
