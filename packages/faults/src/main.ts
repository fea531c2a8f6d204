import { faults } from './faults.ts'
import { type Row, render } from './harness/render.ts'

/** `npm run faults [-- NAME…] [--short]`: injects faults, and prints what came of them. */
async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('-'))
  const chosen = faults.filter(({ name }) => names.length === 0 || names.includes(name))
  const rows: Row[] = []
  for (const fault of chosen) {
    process.stderr.write(`${fault.name}: ${fault.what}\n`)
    const missing = fault.missing?.()
    const times = args.includes('--short') ? fault.times.short : fault.times.full
    const outcome = missing ?? (await fault.inject(times))
    rows.push({ fault, outcome })
    if (typeof outcome !== 'string')
      for (const violation of outcome.violations) process.stderr.write(`  ${violation}\n`)
  }
  process.stdout.write(render(rows))
  return rows.some(({ outcome }) => typeof outcome !== 'string' && outcome.violations.length > 0) ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
