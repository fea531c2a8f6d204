/** What goes into a layer for one row: those of its inputs that are not there for nothing. */
export interface Signal {
  /** It begins at `start`. */
  values: Float64Array
  start: number
  /** The inputs that count; the others are 0, and so is what they are to blame for. */
  readonly active: Uint32Array
  /** How many of `active` there are. */
  count: number
}

export function createSignal(values: Float64Array, inputs: number): Signal {
  return { values, start: 0, active: new Uint32Array(inputs), count: 0 }
}

/** Makes the inputs that are not 0 those that count: of a table's columns of categories most are. */
export function activate(signal: Signal): void {
  const { values, start, active } = signal
  let count = 0
  for (let input = 0; input < active.length; input++) if (values[start + input] !== 0) active[count++] = input
  signal.count = count
}
