import torch
from torch import nn

from nermodel.optimise import AVERAGED_EVERY, KEPT, Average


def test_the_average_starts_in_the_second_half_and_moves_slowly():
    layer = nn.Linear(1, 1)
    average = Average(layer)
    average.take(AVERAGED_EVERY, 0.4)
    assert average.weights is None
    fill(layer, 1.0)
    average.take(AVERAGED_EVERY, 0.6)
    fill(layer, 2.0)
    average.take(AVERAGED_EVERY + 1, 0.6)
    assert average.weights["weight"].item() == 1.0
    average.take(2 * AVERAGED_EVERY, 0.7)
    assert abs(average.weights["weight"].item() - (KEPT * 1 + (1 - KEPT) * 2)) < 1e-6
    assert layer.weight.item() == 2.0


def fill(layer, value):
    with torch.no_grad():
        layer.weight.fill_(value)
