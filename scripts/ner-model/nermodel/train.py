"""``train``: a tagger from the base weights, or from a trained one, on gold and silver sentences."""

import glob
import multiprocessing
import random

import torch

from nermodel import corpora
from nermodel.batches import augmented, batches, encode, name_pool, seeded
from nermodel.model import Tagger, load_base, loaded
from nermodel.newsroom import Newsroom
from nermodel.optimise import Clock, Optimiser, masked_loss
from nermodel.sentence import read_conll
from nermodel.tokens import pretokens
from nermodel.vocabulary import Vocabulary, pruned, read_base, with_case

BATCH, LONGEST, REPORTED_EVERY = 16, 128, 100
GOLD = (("ewt.train", 2), ("wikigold.train", 2), ("gum.train", 1))
SILVER = ("press.silver", "text.silver")
NAMELESS_GMB, NAMELESS_SILVER = 0.5, 0.3
MADE_UP = 6000


def mixtures(work, use_silver, passes, share, rng):
    """The sentence lists of the successive passes over the data.

    Each pass holds the gold corpora (sentences with a name ``GOLD`` times), and a fresh ``share`` of gmb and of the
    silver texts, and ``MADE_UP`` sentences of the newsroom. With silver labels gmb comes as the teachers settled it,
    without them as the rules repaired it. Of sentences that hold no name only a share is kept.
    """
    gold = []
    for name, times in GOLD:
        sentences = read_conll(f"{work}/{name}.conll")
        gold += sentences + [s for s in sentences if holds_name(s)] * (times - 1)
    large = thinned(read_conll(f"{work}/gmb.{'silver' if use_silver else 'train'}.conll"), NAMELESS_GMB, rng)
    if use_silver:
        large += [s for name in SILVER for s in thinned(read_conll(f"{work}/{name}.conll"), NAMELESS_SILVER, rng)]
    newsroom = Newsroom(rng)
    return [gold + rng.sample(large, int(share * len(large))) + [newsroom.sentence() for _ in range(MADE_UP)]
            for _ in range(passes)]


def vocabulary_tokens(work, press):
    """All tokens of the prepared files and of the press releases: the text that decides which pieces stay."""
    tokens = [t for path in sorted(glob.glob(f"{work}/*.conll")) for s in read_conll(path) for t in s.tokens]
    return tokens + [t for _, text in corpora.press(press) for t in pretokens(text)]


def holds_name(sentence):
    """Whether any token carries a type or is masked."""
    return any(label != "O" for label in sentence.labels)


def thinned(sentences, share, rng):
    """All sentences with a name and a share of the others."""
    return [s for s in sentences if holds_name(s) or rng.random() < share]


def train(work, base, tokens, options):
    """Trains and writes ``vocabulary.json`` and ``tagger.pt`` to ``options.out``.

    ``tokens()`` gives the text that decides which pieces stay; a run that goes on from a model keeps that one's.
    """
    rng = seeded(options.seed)
    if options.start and options.cased:
        raise SystemExit("Cannot train: --start and --cased were both given. Give --cased only with a base model.")
    cased = options.start or options.cased
    vocabulary = (Vocabulary.load(cased / "vocabulary.json") if cased
                  else pruned(with_case(read_base(base)), tokens(), options.pieces))
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary.save(options.out / "vocabulary.json")
    tagger = begun(base, vocabulary, options)
    passes = mixtures(work, not options.no_silver, options.passes, options.share, rng)
    if options.sentences:
        passes = [rng.sample(p, min(options.sentences, len(p))) for p in passes]
    fit(tagger, vocabulary, passes, rng, options)


def begun(base, vocabulary, options):
    """The tagger to go on with: a trained one, or the base weights with the case shifts of a trained one."""
    if options.start:
        return loaded(options.start, vocabulary, options.dropout)
    tagger = Tagger(vocabulary, options.layers, dropout=options.dropout)
    load_base(tagger, base, range(options.layers))
    if options.cased:
        shifts = torch.load(options.cased / "tagger.pt", weights_only=True)["embeddings.shift.weight"]
        tagger.embeddings.shift.weight.data.copy_(shifts)
    return tagger


def fit(tagger, vocabulary, passes, rng, options, loss_of=None):
    """Runs the passes and saves; ``loss_of(ids, mask, bits)`` replaces the plain label loss where given.

    With several workers, each is a process of one thread that takes every n-th sentence and updates the same weights
    without locks (Hogwild): faster on a busy machine, and no two runs are quite the same.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tagger.to(device).train()
    loss_of = loss_of or (lambda ids, mask, bits: masked_loss(tagger(ids, mask, torch.zeros_like(ids)), bits))
    clock = Clock(sum(-(-len(p) // BATCH) for p in passes), options.minutes)
    pool, seeds = name_pool(passes[0]), [rng.random() for _ in range(options.workers)]
    if options.workers == 1:
        run_passes(tagger, vocabulary, passes, pool, random.Random(seeds[0]), clock, options, loss_of, True)
    else:
        run_workers(tagger, vocabulary, passes, pool, seeds, clock, options, loss_of)
    save(tagger, options.out)


def run_workers(tagger, vocabulary, passes, pool, seeds, clock, options, loss_of):
    """Several processes of one thread on the shared weights, each with every n-th sentence."""
    torch.set_num_threads(1)
    tagger.share_memory()
    processes = [multiprocessing.get_context("fork").Process(target=run_passes, args=(
        tagger, vocabulary, [p[number::options.workers] for p in passes], pool, random.Random(seed), clock,
        options, loss_of, number == 0)) for number, seed in enumerate(seeds)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode for process in processes):
        raise RuntimeError("A training process failed.")


def run_passes(tagger, vocabulary, passes, pool, rng, clock, options, loss_of, saves):
    """One worker: augments, encodes and learns its sentences until they or the clock run out.

    The worker that ``saves`` writes the weights at every report.
    """
    torch.manual_seed(rng.randrange(2**31))
    optimiser = Optimiser(tagger, clock, options.rate)
    total, steps, pieces = 0.0, 0, 0
    for ids, mask, bits in teaching(vocabulary, passes, pool, rng):
        if clock.done:
            break
        total += learn(tagger, optimiser, ids, mask, bits, loss_of)
        steps, pieces = steps + 1, pieces + int(mask.sum())
        if steps % REPORTED_EVERY == 0:
            print(f"step {clock.step.value}/{clock.steps} {clock.progress:.3f} loss {total / REPORTED_EVERY:.4f} "
                  f"{pieces / clock.seconds:.0f} pieces/s", flush=True)
            total = 0.0
            if saves:
                save(tagger, options.out)


def teaching(vocabulary, passes, pool, rng):
    """The batches of all passes that teach anything, augmented anew in each pass."""
    for sentences in passes:
        rows = [encode(*augmented(s, pool, rng), s.open_types, vocabulary, LONGEST) for s in sentences]
        yield from (batch for batch in batches(rows, BATCH, rng) if batch[2].any())


def learn(tagger, optimiser, ids, mask, bits, loss_of):
    """One step on one batch; returns its loss."""
    device = next(tagger.parameters()).device
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda"):
        loss = loss_of(ids.to(device), mask.to(device), bits.to(device))
    optimiser.step(loss)
    return loss.item()


def save(tagger, folder):
    """Writes the weights to ``tagger.pt``."""
    torch.save(tagger.state_dict(), folder / "tagger.pt")
