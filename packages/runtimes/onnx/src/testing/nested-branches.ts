/** A model with an If within an If, and so on, so many levels deep: deeper than Python's onnx would write it. */
export function nestedBranches(depth: number): Uint8Array {
  let graph = field(1, field(1, 'input'), field(2, 'probabilities'), field(4, 'Identity'))
  for (let level = 0; level < depth; level++) {
    const branch = field(5, field(1, 'then_branch'), field(6, graph))
    graph = field(1, field(1, 'location'), field(2, 'probabilities'), field(4, 'If'), branch)
  }
  return field(7, graph)
}

/** A length-delimited field of a protobuf message. */
function field(number: number, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const value = Buffer.concat(parts.map((part) => Buffer.from(part as string)))
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...varint(value.length)]), value])
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}
