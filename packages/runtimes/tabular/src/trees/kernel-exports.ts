/** What assembly/rank-kernel.as exports. Addresses and distances are in bytes. */
export interface KernelExports {
  rankBounds(values: number, stride: number, rows: number, table: number, count: number): void
  rankSets(
    values: number,
    stride: number,
    rows: number,
    members: number,
    firstStep: number,
    tables: number,
    count: number,
    ranks: number,
  ): void
  sumTrees(
    depths: number,
    count: number,
    nodes: number,
    leaves: number,
    ranks: number,
    groups: number,
    sums: number,
  ): void
  sumRow(depths: number, count: number, nodes: number, leaves: number, ranks: number): number
}
