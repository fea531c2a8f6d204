import { type Copy, createRegistry, type Why } from '@flit-ml/core'
import type { GlobalOptions } from '../global-options.ts'
import { describeSearch } from '../output/describe-search.ts'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'

/** Says of an id or a package name what was found, which copy answers and why, what was refused, and where was searched. */
export function why(subject: string, { dir, json }: GlobalOptions): void {
  const found = createRegistry({ dir }).why(subject)
  if (json) printJson(found)
  else print(...describe(subject, found))
}

function describe(subject: string, found: Why): string[] {
  const isAnswered = found.copies.some(({ outcome }) => outcome === 'answers')
  return [
    style(['bold', isAnswered ? 'green' : 'red'], `${subject} ${isAnswered ? 'answers' : 'does not answer'}`),
    ...found.copies.flatMap(describeCopy),
    ...(found.advice === undefined ? [] : [`  ${printable(found.advice)}`]),
    '',
    ...describeSearch(found),
  ]
}

const colours = { answers: 'green', available: 'cyan', shadowed: 'dim', refused: 'red' } as const

function describeCopy({ outcome, reference, package: name, path, because }: Copy): string[] {
  const where = [reference, name].filter((part) => part !== undefined).join(' of ')
  const place = path === undefined ? '' : style('dim', path)
  const [label, margin] = [style(colours[outcome], outcome.padEnd(9)), ' '.repeat(11)]
  return [
    `  ${label}  ${[printable(where), place].filter((part) => part !== '').join('  ')}`,
    `  ${margin}${printable(because)}`,
  ]
}
