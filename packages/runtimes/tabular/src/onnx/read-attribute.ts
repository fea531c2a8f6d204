import type { AttributeValue } from './node.ts'
import { readConstant } from './read-constant.ts'
import { readFloat32s, readInt32s } from './read-list.ts'
import { readWhole } from './read-whole.ts'
import type { WireReader } from './wire-reader.ts'

/**
 * Reads the name of an AttributeProto; its value is read when it is first asked for, since of many a long list nothing is
 * needed. Source: onnx.proto of ONNX 1.18.
 * @throws FlitError FLIT_ARTIFACT_REFUSED at a member that is asked for, where the value is damaged.
 */
export function readAttribute(reader: WireReader): AttributeValue {
  return new LateAttribute(reader)
}

type Lists = Omit<AttributeValue, 'name' | 'int32s' | 'float32s'>

class LateAttribute implements AttributeValue {
  readonly name: string
  readonly #reader: WireReader
  #value: Lists | undefined

  constructor(reader: WireReader) {
    this.name = readName(reader.again())
    this.#reader = reader
  }

  get float(): number | undefined {
    return this.#read().float
  }

  get integer(): number | undefined {
    return this.#read().integer
  }

  get text(): string | undefined {
    return this.#read().text
  }

  get floats(): readonly number[] {
    return this.#read().floats
  }

  get integers(): readonly number[] {
    return this.#read().integers
  }

  get texts(): readonly string[] {
    return this.#read().texts
  }

  get tensor(): AttributeValue['tensor'] {
    return this.#read().tensor
  }

  get int32s(): Int32Array | undefined {
    return readWhole(() => readInt32s(this.#reader.again()))
  }

  get float32s(): Float32Array | undefined {
    return readWhole(() => readFloat32s(this.#reader.again()))
  }

  #read(): Lists {
    this.#value ??= readWhole(() => readValue(this.name, this.#reader.again()))
    return this.#value
  }
}

function readName(reader: WireReader): string {
  while (reader.next()) {
    if (reader.field === 1) return reader.text()
    reader.skip()
  }
  return ''
}

function readValue(name: string, reader: WireReader): Lists {
  const lists = { floats: [] as number[], integers: [] as number[], texts: [] as string[] }
  const value: { -readonly [Member in 'float' | 'integer' | 'text' | 'tensor']: AttributeValue[Member] } = {
    float: undefined,
    integer: undefined,
    text: undefined,
    tensor: undefined,
  }
  while (reader.next()) {
    if (reader.field === 2) value.float = reader.float()
    else if (reader.field === 3) value.integer = reader.integer()
    else if (reader.field === 4) value.text = reader.text()
    else if (reader.field === 5) value.tensor = readConstant(reader.message())
    else if (reader.field === 7) reader.floats(lists.floats)
    else if (reader.field === 8) reader.integers(lists.integers)
    else if (reader.field === 9) lists.texts.push(reader.text())
    else if (unreadable.has(reader.field)) throw new RangeError(`the attribute '${name}' holds a graph or the like`)
    else reader.skip()
  }
  return { ...value, ...lists }
}

/** Graphs, lists of tensors and of graphs, types, references to a function's attribute, and sparse tensors. */
const unreadable: ReadonlySet<number> = new Set([6, 10, 11, 14, 15, 21, 22, 23])
