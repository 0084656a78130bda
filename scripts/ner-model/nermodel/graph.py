"""The tagger as an ONNX graph: opset 17, IR 8, written node by node, in fp32 or int8.

int8 means: weights of the linear layers as 7-bit signed integers with a scale for each output column, their inputs
as 8-bit unsigned integers with a *fixed* scale measured on sample sentences, the piece table as 8-bit integers with a
scale for each row. Fixed input scales make the labels of a sentence independent of the batch it is in; 7 bits keep
processors without VNNI from saturating. Before an input is rounded its channels are evened out (``nermodel.smoothing``).
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from nermodel.labels import LABELS
from nermodel.model import EPSILON, HEADS, HIDDEN
from nermodel.smoothing import step_and_zero, weight_scales

TABLE_MOST = 127
FAR = -10000.0
RUNTIME = "com.microsoft"


class Graph:
    """Collects nodes and constants; each method adds one operation and returns its output's name.

    ``ranges`` maps the name of a linear layer to the ``Range`` of its input; ``None`` writes fp32.
    """

    def __init__(self, ranges=None):
        self.nodes, self.constants, self.ranges, self.inputs_of = [], [], ranges, {}

    def constant(self, name, value):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operation, inputs, name, **attributes):
        self.nodes.append(helper.make_node(operation, inputs, [name], name=name, **attributes))
        return name

    def table(self, name, weight, ids):
        """Rows of a table; int8 rows are multiplied by their own scales."""
        if self.ranges is None:
            return self.add("Gather", [self.constant(f"{name}.weight", weight), ids], f"{name}.rows")
        scale = np.maximum(np.abs(weight).max(1, keepdims=True), 1e-8) / TABLE_MOST
        rows = np.rint(weight / scale).astype(np.int8)
        picked = self.add("Gather", [self.constant(f"{name}.weight", rows), ids], f"{name}.picked")
        scales = self.add("Gather", [self.constant(f"{name}.scale", scale.astype(np.float32)), ids], f"{name}.scales")
        plain = self.add("Cast", [picked], f"{name}.plain", to=TensorProto.FLOAT)
        return self.add("Mul", [plain, scales], f"{name}.rows")

    def factors(self, name):
        """What the channels of a linear layer's input are divided by: 1 in fp32."""
        return self.ranges[name].factors if self.ranges and name in self.ranges else np.float32(1)

    def places(self, name):
        """Which channels of a linear layer's input there are, some several times: each once in fp32."""
        return self.ranges[name].places if self.ranges and name in self.ranges else slice(None)

    def linear(self, name, x, weight, bias, even=False):
        """``x @ weight.T + bias`` for torch's ``[out, in]`` weights; ``even`` says that x is already divided."""
        self.inputs_of[name] = x
        bias = self.constant(f"{name}.bias", bias)
        if self.ranges is None or name not in self.ranges:
            product = self.add("MatMul", [x, self.constant(f"{name}.weight", weight.T)], f"{name}.product")
            return self.add("Add", [product, bias], f"{name}.out")
        if not even:
            x = self.add("Mul", [x, self.constant(f"{name}.factors", 1 / self.factors(name))], f"{name}.divided")
        return self._integer_linear(name, x, self.ranges[name].weight(weight.T), bias)

    def norm(self, name, x, weight, bias):
        return self.add("LayerNormalization", [x, self.constant(f"{name}.weight", weight),
                                               self.constant(f"{name}.bias", bias)],
                        f"{name}.out", axis=-1, epsilon=EPSILON)

    def norm_of_sum(self, name, x, y, weight, bias):
        """``norm(x + y)`` as ONNX Runtime's own operator: one pass over memory where two nodes take three."""
        return self.add("SkipLayerNormalization", [x, y, self.constant(f"{name}.weight", weight),
                                                   self.constant(f"{name}.bias", bias)],
                        f"{name}.out", domain=RUNTIME, epsilon=EPSILON)

    def _integer_linear(self, name, x, weight, bias):
        """ONNX Runtime's own operator: it adds the bias while the product is in the cache."""
        found, scale = self.ranges[name], weight_scales(weight)
        step, zero = step_and_zero(found.low, found.high)
        shared = [self.constant(f"{name}.step", step), self.constant(f"{name}.zero", zero)]
        small = self.add("QuantizeLinear", [x, *shared], f"{name}.small")
        weight = self.constant(f"{name}.weight", np.rint(weight / scale).astype(np.int8))
        scale = self.constant(f"{name}.scale", scale)
        return self.add("MatMulIntegerToFloat", [small, weight, shared[0], scale, shared[1], "", bias], f"{name}.out",
                        domain=RUNTIME)


def build(tagger, ranges=None):
    """The ONNX model of a tagger and the graph's linear-input names; ``ranges`` asks for int8."""
    state = {name: value.detach().cpu().float().numpy() for name, value in tagger.state_dict().items()}
    graph = Graph(ranges)
    shape = _shape_constants(graph)
    x = _embed(graph, state, written_out(tagger), shape)
    bias = _mask_bias(graph)
    for number in range(len(tagger.layers)):
        x = _layer(graph, state, f"layers.{number}", x, bias, shape)
    x = graph.linear("head", x, state["head.weight"], state["head.bias"])
    graph.add("Identity", [x], "logits")
    return _model(graph), graph.inputs_of


def written_out(tagger):
    """One embedding row for each piece: base row plus the shift of its case."""
    embeddings = tagger.embeddings
    base, case = embeddings.base_of.cpu().numpy(), embeddings.case_of.cpu().numpy()
    words = embeddings.word.weight.detach().cpu().float().numpy()
    shifts = embeddings.shift.weight.detach().cpu().float().numpy()
    return (words[base] + shifts[case] * (case > 0)[:, None]).astype(np.float32)


def _shape_constants(graph):
    return {"split": graph.constant("shape.split", np.array([0, 0, HEADS, HIDDEN // HEADS], np.int64)),
            "join": graph.constant("shape.join", np.array([0, 0, HIDDEN], np.int64)),
            "first": graph.constant("shape.first", np.array([0], np.int64)),
            "second": graph.constant("shape.second", np.array([1], np.int64)),
            "third": graph.constant("shape.third", np.array([2], np.int64))}


def _embed(graph, state, words, shape):
    length = graph.add("Slice", [graph.add("Shape", ["input_ids"], "shape.of_ids"), shape["second"], shape["third"]],
                       "shape.length")
    table = graph.constant("position.weight", state["embeddings.position.weight"])
    positions = graph.add("Slice", [table, shape["first"], length, shape["first"]], "position.rows")
    segments = graph.add("Gather", [graph.constant("segment.weight", state["embeddings.segment.weight"]),
                                    "token_type_ids"], "segment.rows")
    x = graph.add("Add", [graph.table("word", words, "input_ids"), segments], "embeddings.words")
    x = graph.add("Add", [x, positions], "embeddings.sum")
    return graph.norm("embeddings.norm", x, state["embeddings.norm.weight"], state["embeddings.norm.bias"])


def _mask_bias(graph):
    mask = graph.add("Cast", ["attention_mask"], "mask.float", to=TensorProto.FLOAT)
    mask = graph.add("Unsqueeze", [mask, graph.constant("mask.axes", np.array([1, 2], np.int64))], "mask.wide")
    mask = graph.add("Sub", [graph.constant("mask.one", np.float32(1)), mask], "mask.away")
    return graph.add("Mul", [mask, graph.constant("mask.far", np.float32(FAR))], "mask.bias")


def _layer(graph, state, name, x, bias, shape):
    seen = _attention(graph, state, name, x, bias, shape)
    mixed = graph.linear(f"{name}.mix", seen, state[f"{name}.mix.weight"], state[f"{name}.mix.bias"], True)
    x = graph.norm_of_sum(f"{name}.attention_norm", mixed, x, state[f"{name}.attention_norm.weight"],
                          state[f"{name}.attention_norm.bias"])
    places = graph.places(f"{name}.narrow")
    wide = graph.linear(f"{name}.widen", x, state[f"{name}.widen.weight"][places], state[f"{name}.widen.bias"][places])
    narrow = graph.linear(f"{name}.narrow", _gelu(graph, name, wide), state[f"{name}.narrow.weight"],
                          state[f"{name}.narrow.bias"])
    return graph.norm_of_sum(f"{name}.output_norm", narrow, x, state[f"{name}.output_norm.weight"],
                             state[f"{name}.output_norm.bias"])


def _attention(graph, state, name, x, bias, shape):
    parts = ("query", "key", "value")
    weights, biases = ([state[f"{name}.{part}.{kind}"] for part in parts] for kind in ("weight", "bias"))
    root = np.float32(np.sqrt(HIDDEN // HEADS))
    weights[0], biases[0] = weights[0] / root, biases[0] / root
    factors = graph.factors(f"{name}.mix")
    weights[2], biases[2] = (weights[2].T / factors).T, biases[2] / factors
    joint = graph.linear(f"{name}.joint", x, np.concatenate(weights), np.concatenate(biases))
    outputs = [f"{name}.{part}" for part in parts]
    graph.nodes.append(helper.make_node("Split", [joint], outputs, name=f"{name}.split", axis=-1))
    query, key, value = (
        graph.add("Transpose", [graph.add("Reshape", [part, shape["split"]], f"{part}.heads")], f"{part}.turned",
                  perm=[0, 2, 3, 1] if part.endswith("key") else [0, 2, 1, 3]) for part in outputs)
    scores = graph.add("Add", [graph.add("MatMul", [query, key], f"{name}.scores"), bias], f"{name}.masked")
    seen = graph.add("MatMul", [graph.add("Softmax", [scores], f"{name}.weights", axis=-1), value], f"{name}.seen")
    back = graph.add("Transpose", [seen], f"{name}.seen_turned", perm=[0, 2, 1, 3])
    return graph.add("Reshape", [back, shape["join"]], f"{name}.joined")


def _gelu(graph, name, x):
    root = graph.constant(f"{name}.root", np.float32(np.sqrt(2.0)))
    one, half = (graph.constant(f"{name}.{n}", np.float32(v)) for n, v in (("one", 1.0), ("half", 0.5)))
    error = graph.add("Erf", [graph.add("Div", [x, root], f"{name}.scaled")], f"{name}.erf")
    product = graph.add("Mul", [x, graph.add("Add", [error, one], f"{name}.shifted")], f"{name}.doubled")
    return graph.add("Mul", [product, half], f"{name}.gelu")


def _model(graph):
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
              for name in ("input_ids", "attention_mask", "token_type_ids")]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", "length", len(LABELS)])
    built = helper.make_graph(graph.nodes, "tagger", inputs, [output], graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1)]
    model = helper.make_model(built, opset_imports=opsets, producer_name="comention")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model
