import type { Bench } from './harness/bench.ts'

export function help(benches: readonly Bench[]): string {
  const width = Math.max(...benches.map(({ name }) => name.length))
  const list = benches.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`)
  return `Usage: npm run bench -- [NAME] [--json] [--plot FILE]

Measures one bench, or all of them, on this machine. A missed goal is shown, and is no failure: the exit status is 1 where
the sides give different answers, and 2 for a usage mistake.

Benches:
${list.join('\n')}

Options:
  --json  print one JSON object, and nothing else, on standard output
  --plot  draw the bench tabular-scaling into this SVG file
  --help  print this
`
}
