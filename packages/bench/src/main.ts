import { benches } from './benches.ts'
import { readCommand } from './command.ts'
import { measure } from './harness/measure.ts'
import { render } from './harness/render.ts'
import { reportOf } from './harness/report.ts'
import { help } from './help.ts'

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
  const report = reportOf(command.name ?? 'all', await measure(chosen))
  process.stdout.write(command.json ? `${JSON.stringify(report)}\n` : render(report))
  return 0
}

process.exitCode = await main()
