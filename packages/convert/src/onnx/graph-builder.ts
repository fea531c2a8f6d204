import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf'
import type { Attribute } from './attribute.ts'
import { ModelProtoSchema, type NodeProtoSchema, TensorProto_DataType, type ValueInfoProtoSchema } from './onnx_pb.ts'
import type { Tensor } from './tensor.ts'

/** The first version of the file format that goes with TreeEnsemble of ai.onnx.ml 5. */
const irVersion = 10n
const opset = 17n
const mlDomain = 'ai.onnx.ml'
const mlOpset = 5n

/** The name of every graph's input. */
export const inputName = 'input'

/** Lays out a graph from one matrix to another, an operator at a time. */
export class GraphBuilder {
  readonly #nodes: MessageInitShape<typeof NodeProtoSchema>[] = []
  readonly #constants: Tensor[] = []
  readonly #metadata: { key: string; value: string }[] = []

  /** Adds an operator of ONNX itself, and gives back the name of its output. */
  node(opType: string, input: string[], output: string, attributes: Record<string, Attribute> = {}): string {
    return this.#add('', opType, input, output, attributes)
  }

  /** The same for an operator of ai.onnx.ml. */
  mlNode(opType: string, input: string[], output: string, attributes: Record<string, Attribute>): string {
    return this.#add(mlDomain, opType, input, output, attributes)
  }

  constant(name: string, tensor: Tensor): string {
    this.#constants.push({ ...tensor, name })
    return name
  }

  /** Adds numbers that no operator reads, as base64 of little-endian float32. */
  metadata(key: string, values: readonly number[]): void {
    const bytes = new DataView(new ArrayBuffer(4 * values.length))
    for (const [index, value] of values.entries()) bytes.setFloat32(4 * index, value, true)
    this.#metadata.push({ key, value: Buffer.from(bytes.buffer).toString('base64') })
  }

  /** The ONNX file: from `input`, float32 [rows, columns], to an output float32 [rows, width]. */
  encode(columns: number, output: string, width: number): Uint8Array {
    const model = create(ModelProtoSchema, {
      irVersion,
      producerName: '@flit-ml/convert',
      metadataProps: this.#metadata,
      opsetImport: [{ version: opset }, { domain: mlDomain, version: mlOpset }],
      graph: {
        name: 'model',
        node: this.#nodes,
        initializer: this.#constants,
        input: [matrix(inputName, columns)],
        output: [matrix(output, width)],
      },
    })
    return toBinary(ModelProtoSchema, model)
  }

  #add(domain: string, opType: string, input: string[], output: string, attributes: Record<string, Attribute>): string {
    const attribute = Object.entries(attributes).map(([name, value]) => ({ ...value, name }))
    this.#nodes.push({ domain, opType, name: output, input, output: [output], attribute })
    return output
  }
}

function matrix(name: string, columns: number): MessageInitShape<typeof ValueInfoProtoSchema> {
  const dim = [
    { value: { case: 'dimParam' as const, value: 'rows' } },
    { value: { case: 'dimValue' as const, value: BigInt(columns) } },
  ]
  return {
    name,
    type: { value: { case: 'tensorType', value: { elemType: TensorProto_DataType.FLOAT, shape: { dim } } } },
  }
}
