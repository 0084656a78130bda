"""The fixed range of a linear layer's input, and what evens its channels out before they are rounded.

A few channels of the inputs are far larger than the rest and would set the step of all of them. Two exact rewritings of
the product mend that. Channel j is divided by ``f_j = m_j^a / w_j^(1 - a)``, m_j the largest absolute input and w_j the
largest absolute weight of the channel, and row j of the weights is multiplied by it (SmoothQuant, Xiao et al. 2023).
And where the layer before can give a channel several times (the feed-forward block), a channel with a large
``m_j w_j`` comes in c copies, each with a c-th of its weights: with one channel in each of the first layers that product
is up to 80 times the next one's.
"""

from dataclasses import dataclass

import numpy as np

POWERS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
LEAST, WEIGHT_MOST = 1e-4, 63


@dataclass(frozen=True)
class Range:
    """Smallest and largest value of an input, 0 included, whose channels are taken at ``places`` (some more than once)
    and divided by ``factors``.
    """

    low: float
    high: float
    places: np.ndarray
    factors: np.ndarray

    def weight(self, weight):
        """The ``[in, out]`` weight that gives the same product with the changed input."""
        return (weight / np.bincount(self.places)[:, None])[self.places] * self.factors[:, None]


def fitted(sample, low, high, weight, copies=0):
    """The range of an input under the power that gives the least error of the rounded product.

    ``sample`` is ``[rows, channels]``, ``low`` and ``high`` are the extremes of each channel, ``weight`` is
    ``[channels, out]``; ``copies`` is how many channels may be added. The error of a row is relative to the row's size.
    Cost: one product of the sample and the weight for each power.
    """
    exact = sample @ weight
    places = repeated(np.maximum(np.abs(low), np.abs(high)) * np.abs(weight).max(1), copies)
    tried = [_divided(low, high, places, factors) for factors in _factors(low, high, weight, places)]
    return min(tried, key=lambda found: relative_error(rounded_product(sample, weight, found), exact))


def repeated(sizes, copies):
    """Channel numbers in order, ``copies`` more than there are channels: always one more of the one now largest."""
    times = np.ones(len(sizes), int)
    for _ in range(copies):
        times[(sizes / times).argmax()] += 1
    return np.repeat(np.arange(len(sizes)), times)


def rounded_product(sample, weight, found):
    """``sample @ weight`` as the int8 graph has it."""
    step, zero = step_and_zero(found.low, found.high)
    divided = sample[:, found.places] / found.factors
    small = (np.clip(np.rint(divided / step) + zero, 0, 255) - zero) * step
    wide = found.weight(weight)
    scale = weight_scales(wide)
    return small.astype(np.float32) @ (np.rint(wide / scale) * scale).astype(np.float32)


def relative_error(product, exact):
    """Mean over the rows of the squared distance over the squared length."""
    return float((((product - exact) ** 2).sum(1) / np.maximum((exact ** 2).sum(1), LEAST)).mean())


def step_and_zero(low, high):
    """The step of an 8-bit input and the integer that stands for 0."""
    step = np.float32((high - low) / 255 or 1.0)
    return step, np.uint8(np.clip(np.rint(-low / step), 0, 255))


def weight_scales(weight):
    """The step of each output column of an ``[in, out]`` weight: 7 bits with the sign."""
    return np.maximum(np.abs(weight).max(0), 1e-8).astype(np.float32) / WEIGHT_MOST


def _factors(low, high, weight, places):
    times = np.bincount(places)
    inputs = np.maximum(np.maximum(np.abs(low), np.abs(high)), LEAST)[places]
    weights = np.maximum(np.abs(weight).max(1) / times, LEAST)[places]
    yield np.ones(len(places), np.float32)
    for power in POWERS:
        factors = inputs ** power / weights ** (1 - power)
        yield (factors / np.exp(np.log(factors).mean())).astype(np.float32)


def _divided(low, high, places, factors):
    lowest, highest = (low[places] / factors).min(), (high[places] / factors).max()
    return Range(min(0.0, float(lowest)), max(0.0, float(highest)), places, factors)
