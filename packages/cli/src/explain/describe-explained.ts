import { printable } from '../output/printable.ts'
import { signed } from '../output/signed.ts'
import { style } from '../output/style.ts'
import { divergingBar } from './diverging-bar.ts'
import type { Contribution, Explained } from './explained.ts'
import { shownValue } from './shown-value.ts'

/** What a terminal shows of an explained answer: the reasons, and a bar for each contribution. */
export function describeExplained(explained: Explained): string[] {
  const { model, output, bias, margin, contributions, reasons } = explained
  const outputs = Object.entries(output).map(([name, value]) => `${name} ${shownValue(value)}`)
  return [
    style('bold', model),
    printable(`${outputs.join(', ')}; margin ${signed(margin)}, of which ${signed(bias)} is the bias`),
    ...(reasons ? ['', style('cyan', 'reasons'), ...describeReasons(reasons)] : []),
    '',
    style('cyan', 'contributions to the margin'),
    ...chart(contributions),
  ]
}

function describeReasons(reasons: NonNullable<Explained['reasons']>): string[] {
  if (reasons.length === 0) return ['  none: nothing pushed towards the adverse answer']
  const width = Math.max(...reasons.map(({ code }) => code.length))
  return reasons.map(({ code, sentence, contribution }, index) =>
    printable(`  ${index + 1}  ${code.padEnd(width)}  ${signed(contribution)}  ${sentence}`),
  )
}

function chart(contributions: readonly Contribution[]): string[] {
  const [names, values] = [contributions.map(({ input }) => input), contributions.map(({ value }) => shownValue(value))]
  const [nameWidth, valueWidth] = [names, values].map((texts) => Math.max(0, ...texts.map(({ length }) => length)))
  const greatest = Math.max(0, ...contributions.map(({ contribution }) => Math.abs(contribution)))
  return contributions.map(({ contribution, standardError }, at) => {
    const label = `  ${names[at]?.padEnd(nameWidth ?? 0)}  ${values[at]?.padStart(valueWidth ?? 0)}  `
    const bar = style(contribution < 0 ? 'blue' : 'red', divergingBar(contribution, greatest))
    const error = standardError === undefined ? '' : ` ± ${standardError.toFixed(3)}`
    return `${printable(label)}${bar}  ${signed(contribution)}${error}`
  })
}
