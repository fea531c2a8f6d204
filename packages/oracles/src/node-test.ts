import { listFixtures, readFixture } from './fixture.ts'

/** A test of one operator, from the ONNX project. */
export interface NodeTest {
  readonly model: Uint8Array
  /** Each a TensorProto, in the order of the graph's inputs. */
  readonly inputs: readonly Uint8Array[]
  /** Each a TensorProto, in the order of the graph's outputs. */
  readonly outputs: readonly Uint8Array[]
}

export function listNodeTests(): string[] {
  return listFixtures('onnx_ml')
}

export function readNodeTest(name: string): NodeTest {
  const data = `onnx_ml/${name}/test_data_set_0`
  const tensors = (prefix: string) =>
    listFixtures(data)
      .filter((file) => file.startsWith(prefix))
      .map((file) => readFixture(`${data}/${file}`))
  return { model: readFixture(`onnx_ml/${name}/model.onnx`), inputs: tensors('input_'), outputs: tensors('output_') }
}
