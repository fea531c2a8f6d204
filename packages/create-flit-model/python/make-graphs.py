"""Makes fixtures/*.onnx: graphs as other tools export them. Needs the package onnx."""

from pathlib import Path

import onnx
from onnx import TensorProto, helper

fixtures = Path(__file__).parent.parent / "fixtures"
ml = "ai.onnx.ml"


def save(name, nodes, inputs, outputs, constants=()):
    graph = helper.make_graph(nodes, name, inputs, outputs, list(constants))
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(ml, 3)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, fixtures / f"{name}.onnx")


def tensor(name, kind, *shape):
    return helper.make_tensor_value_info(name, kind, shape)


def numbers(name, values, *shape):
    return helper.make_tensor(name, TensorProto.FLOAT, shape, values)


# A probability from a number, an integer, a truth and a text, each a tensor of its own.
label = helper.make_node(
    "LabelEncoder",
    ["home"],
    ["home_number"],
    domain=ml,
    keys_strings=["owner", "rent", "other"],
    values_floats=[-0.5, 0.5, 0.25],
    default_float=0.0,
)
columns = [
    label,
    helper.make_node("Cast", ["months"], ["months_number"], to=TensorProto.FLOAT),
    helper.make_node("Cast", ["records"], ["records_number"], to=TensorProto.FLOAT),
    helper.make_node("Concat", ["amount", "months_number", "records_number", "home_number"], ["all"], axis=1),
    helper.make_node("Gemm", ["all", "weights", "bias"], ["margin"]),
    helper.make_node("Sigmoid", ["margin"], ["score"]),
]
save(
    "columns",
    columns,
    [
        tensor("amount", TensorProto.FLOAT, "rows", 1),
        tensor("months", TensorProto.INT64, "rows", 1),
        tensor("records", TensorProto.BOOL, "rows", 1),
        tensor("home", TensorProto.STRING, "rows", 1),
    ],
    [tensor("score", TensorProto.FLOAT, "rows", 1)],
    [numbers("weights", [0.001, 0.02, 1.5, 1.0], 4, 1), numbers("bias", [-2.0], 1)],
)

# A value, and beside it another output of numbers.
save(
    "two_outputs",
    [
        helper.make_node("Gemm", ["x", "weights"], ["price"]),
        helper.make_node("Mul", ["price", "price"], ["square"]),
    ],
    [tensor("x", TensorProto.FLOAT, "rows", 3)],
    [tensor("price", TensorProto.FLOAT, "rows", 1), tensor("square", TensorProto.FLOAT, "rows", 1)],
    [numbers("weights", [1.5, -2.0, 100.0], 3, 1)],
)

# An operator that tabular models have no use for.
save(
    "wave",
    [helper.make_node("Gemm", ["x", "weights"], ["sum"]), helper.make_node("Sin", ["sum"], ["y"])],
    [tensor("x", TensorProto.FLOAT, "rows", 2)],
    [tensor("y", TensorProto.FLOAT, "rows", 1)],
    [numbers("weights", [1.0, 2.0], 2, 1)],
)

# Probabilities as a list of maps, as skl2onnx exports a classifier unless it is told not to.
classes = helper.make_node("ZipMap", ["pairs"], ["probabilities"], domain=ml, classlabels_int64s=[0, 1])
maps = onnx.TypeProto()
maps.sequence_type.elem_type.map_type.key_type = TensorProto.INT64
maps.sequence_type.elem_type.map_type.value_type.tensor_type.elem_type = TensorProto.FLOAT
save(
    "zipmap",
    [helper.make_node("Gemm", ["x", "weights"], ["pairs"]), classes],
    [tensor("x", TensorProto.FLOAT, "rows", 2)],
    [helper.make_value_info("probabilities", maps)],
    [numbers("weights", [1.0, 0.0, 0.0, 1.0], 2, 2)],
)

# An image: neither a matrix nor one tensor a column.
save(
    "image",
    [helper.make_node("GlobalAveragePool", ["x"], ["mean"]), helper.make_node("Flatten", ["mean"], ["y"])],
    [tensor("x", TensorProto.FLOAT, "rows", 1, 4, 4)],
    [tensor("y", TensorProto.FLOAT, "rows", 1)],
)

# One row at a time.
save(
    "one_row",
    [helper.make_node("Gemm", ["x", "weights"], ["y"])],
    [tensor("x", TensorProto.FLOAT, 1, 3)],
    [tensor("y", TensorProto.FLOAT, 1, 1)],
    [numbers("weights", [1.0, 2.0, 3.0], 3, 1)],
)
