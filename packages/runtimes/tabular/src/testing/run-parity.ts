import { compareRandomGraph } from './compare-random-graph.ts'
import { hardCases } from './parity-cases.ts'
import { parityDifferences } from './parity-differences.ts'

// Run by `pnpm parity`: a million rows through the models of the oracles, and 10,000 random graphs.
const [rows, graphs] = [1_000_000, 10_000]
const differences: string[] = []
const cases = hardCases()
for (const parts of cases) {
  const found = await parityDifferences(parts, parts.matrix(Math.ceil(rows / cases.length)))
  differences.push(...found.map((difference) => `${parts.name}: ${difference}`))
}
for (let seed = 0; seed < graphs; seed++) {
  const difference = await compareRandomGraph(seed)
  if (difference) differences.push(difference)
}
for (const difference of differences) console.log(difference)
console.log(`${rows} rows of ${cases.length} models, ${graphs} random graphs: ${differences.length} differences`)
process.exitCode = differences.length > 0 ? 1 : 0
