"""The optimiser of all training runs: AdamW for the layers, row-wise Adam for the embedding, one schedule."""

import multiprocessing
import time

import torch

RATE, FASTER, WARM_UP, DECAY, CLIP = 1e-4, 8.0, 0.06, 0.01, 1.0


class Clock:
    """How far a run is: steps over planned steps, or minutes over granted minutes, whichever is further.

    Worker processes share the count of steps.
    """

    def __init__(self, steps, minutes=None):
        self.steps, self.minutes, self.began = steps, minutes, time.monotonic()
        self.step = multiprocessing.get_context("fork").Value("i", 0)

    @property
    def seconds(self):
        """Seconds since the run began."""
        return time.monotonic() - self.began

    @property
    def progress(self):
        """Share of the run that is over, 0 to 1."""
        spent = self.seconds / 60 / self.minutes if self.minutes else 0.0
        return min(1.0, max(self.step.value / self.steps, spent))

    @property
    def done(self):
        """Whether steps or time are used up."""
        return self.progress >= 1.0

    def tick(self):
        """Counts a step."""
        with self.step.get_lock():
            self.step.value += 1


class Optimiser:
    """Two torch optimisers under one learning-rate schedule: linear warm-up, linear decay to zero."""

    def __init__(self, tagger, clock, rate=RATE):
        fast = [tagger.head.weight, tagger.head.bias, tagger.embeddings.shift.weight]
        rows = [tagger.embeddings.word.weight]
        special = {id(p) for p in fast + rows}
        rest = [p for p in tagger.parameters() if id(p) not in special]
        self.dense = torch.optim.AdamW([{"params": rest, "lr": rate}, {"params": fast, "lr": rate * FASTER}],
                                       weight_decay=DECAY)
        self.rows = torch.optim.SparseAdam(rows, lr=rate)
        self.parameters, self.clock = rest + fast, clock
        self.groups = [(g, g["lr"]) for o in (self.dense, self.rows) for g in o.param_groups]

    def step(self, loss):
        """One update from a loss."""
        share = self.clock.progress
        factor = share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)
        for group, rate in self.groups:
            group["lr"] = rate * max(factor, 0.002)
        self.dense.zero_grad(set_to_none=True)
        self.rows.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, CLIP)
        self.dense.step()
        self.rows.step()
        self.clock.tick()


def masked_loss(logits, bits):
    """Mean over teaching pieces of -log of the probability of all allowed labels together."""
    chosen = bits > 0
    logits, bits = logits[chosen].float(), bits[chosen]
    which = torch.arange(logits.shape[1], device=bits.device)
    permitted = (bits[:, None] >> which) & 1
    inside = logits.masked_fill(permitted == 0, -1e4)
    return (torch.logsumexp(logits, -1) - torch.logsumexp(inside, -1)).mean()
