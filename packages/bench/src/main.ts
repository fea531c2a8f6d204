import { writeFileSync } from 'node:fs'
import { benches } from './benches.ts'
import { readCommand } from './command.ts'
import { measure } from './harness/measure.ts'
import { render } from './harness/render.ts'
import { reportOf } from './harness/report.ts'
import { help } from './help.ts'

const drawable = benches.filter(({ plot }) => plot).map(({ name }) => name)

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2))
  if (command?.help) {
    process.stdout.write(help(benches))
    return 0
  }
  const chosen = benches.filter(({ name }) => command?.name === undefined || command.name === name)
  if (!command || chosen.length === 0) {
    process.stderr.write(help(benches))
    return 2
  }
  const [{ plot } = {}] = chosen
  if (command.plot !== undefined && (!plot || chosen.length > 1)) {
    process.stderr.write(`Only these benches can be drawn: ${drawable.join(', ')}\n`)
    return 2
  }
  const report = reportOf(command.name ?? 'all', await measure(chosen))
  if (command.plot !== undefined && plot) writeFileSync(command.plot, plot(report.results))
  process.stdout.write(command.json ? `${JSON.stringify(report)}\n` : render(report))
  return 0
}

process.exitCode = await main()
