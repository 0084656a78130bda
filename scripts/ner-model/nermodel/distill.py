"""``distill``: a student with fewer layers that imitates a trained tagger.

The student starts from the teacher's embeddings, head and chosen layers, or from a trained model of the same vocabulary.
Its loss is the cross entropy against the teacher's probabilities, the distance of the last hidden states, and a share of
the plain label loss.
"""

import torch

from nermodel.batches import seeded
from nermodel.export import load_tagger
from nermodel.model import Tagger
from nermodel.optimise import masked_loss
from nermodel.train import fit, mixtures

LABEL_SHARE = 0.3


def distill(options):
    """Trains the student and saves it as ``train`` does."""
    rng = seeded(options.seed)
    teacher, vocabulary = load_tagger(options.teacher)
    student, own = (load_tagger(options.start) if options.start
                    else (started(teacher, vocabulary, options.layers), vocabulary))
    if own != vocabulary:
        raise SystemExit(f"Cannot distill: the vocabularies of {options.teacher} and {options.start} differ. "
                         "Train the teacher with --cased on the student's model.")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    teacher.to(device)
    passes = mixtures(options.work, True, options.passes, options.share, rng)
    if options.sentences:
        passes = [rng.sample(p, min(options.sentences, len(p))) for p in passes]
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary.save(options.out / "vocabulary.json")
    fit(student, vocabulary, passes, rng, options, lambda *batch: imitation_loss(teacher, student, options.hidden, *batch))


def started(teacher, vocabulary, layers):
    """A student with the teacher's weights in all parts that it shares."""
    student = Tagger(vocabulary, len(layers))
    state = {name: value for name, value in teacher.state_dict().items() if not name.startswith("layers.")}
    for own, source in enumerate(layers):
        for name, value in teacher.layers[source].state_dict().items():
            state[f"layers.{own}.{name}"] = value.clone()
    student.load_state_dict(state)
    return student


def imitation_loss(teacher, student, hidden_share, ids, mask, bits):
    """Loss of a batch; only first pieces count.

    A student of another lineage than the teacher's has hidden states of its own: ``hidden_share`` is 0 for it.
    """
    segments, chosen = torch.zeros_like(ids), bits > 0
    with torch.no_grad():
        aim = teacher.hidden(ids, mask, segments)[chosen]
        wanted = torch.softmax(teacher.head(aim).float(), -1)
    reached = student.hidden(ids, mask, segments)
    logits = student.head(reached)
    soft = -(wanted * torch.log_softmax(logits[chosen].float(), -1)).sum(-1).mean()
    loss = soft + LABEL_SHARE * masked_loss(logits, bits)
    return loss + hidden_share * torch.nn.functional.mse_loss(reached[chosen].float(), aim.float())
