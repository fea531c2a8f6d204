/** The numbers that a graph answered: `width` of them for each row, one row after the other. */
export interface Table {
  readonly data: Float32Array | Float64Array
  readonly rows: number
  readonly width: number
}
