"""Packs the ONNX project's node tests of the operators that are covered into fixtures/onnx.json.gz.

    python3 python/pack-node-tests.py CHECKOUT

CHECKOUT is github.com/onnx/onnx at a commit that has onnx/backend/test/data/node, such as 6be0677fc22e.
"""
import base64
import gzip
import json
import pathlib
import sys

import onnx

OPERATORS = set("""
Abs Add And ArgMax ArgMin BatchNormalization Cast Ceil Clip Concat Constant ConstantOfShape Div Dropout Elu Equal Erf Exp
Expand Flatten Floor Gather Gelu Gemm Greater GreaterOrEqual HardSigmoid Identity IsInf IsNaN LeakyRelu Less LessOrEqual Log
LogSoftmax MatMul Max Mean Min Mod Mul Neg Not Or Pow Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax
ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare Relu Reshape Round Selu Shape Sigmoid Sign Slice Softmax Softplus
Split Sqrt Squeeze Sub Sum Tanh TopK Transpose Unsqueeze Where Xor
""".split())


def text(path):
    return base64.b64encode(path.read_bytes()).decode()


def tensors(folder, kind):
    files = (folder / "test_data_set_0").glob(f"{kind}_*.pb")
    return [text(path) for path in sorted(files, key=lambda path: int(path.stem.split("_")[1]))]


def main():
    cases = {}
    for folder in sorted(pathlib.Path(sys.argv[1], "onnx/backend/test/data/node").iterdir()):
        model = onnx.load(folder / "model.onnx")
        has_tensors = all(value.type.HasField("tensor_type") for value in model.graph.input)
        if has_tensors and {node.op_type for node in model.graph.node} <= OPERATORS:
            cases[folder.name] = {
                "model": text(folder / "model.onnx"),
                "inputs": tensors(folder, "input"),
                "outputs": tensors(folder, "output"),
            }
    packed = gzip.compress(json.dumps(cases).encode(), 9, mtime=0)
    (pathlib.Path(__file__).parent.parent / "fixtures/onnx.json.gz").write_bytes(packed)
    print(len(cases), "tests,", len(packed), "bytes")


main()
