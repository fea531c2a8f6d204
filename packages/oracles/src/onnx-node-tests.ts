import { gunzipSync } from 'node:zlib'
import { readFixture } from './fixture.ts'
import type { NodeTest } from './node-test.ts'

type PackedTest = { readonly [Member in keyof NodeTest]: NodeTest[Member] extends Uint8Array ? string : string[] }

/** The ONNX project's tests of its own operators, by name. */
export function readOnnxNodeTests(): ReadonlyMap<string, NodeTest> {
  const packed = JSON.parse(gunzipSync(readFixture('onnx.json.gz')).toString()) as Record<string, PackedTest>
  return new Map(Object.entries(packed).map(([name, test]) => [name, unpacked(test)]))
}

function unpacked({ model, inputs, outputs }: PackedTest): NodeTest {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  return { model: bytes(model), inputs: inputs.map(bytes), outputs: outputs.map(bytes) }
}
