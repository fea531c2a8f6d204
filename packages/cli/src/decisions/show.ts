import { type DecisionFile, decisionNotFound, readFile } from '@flit-ml/decisions'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'
import { barsOf } from './bars-of.ts'
import { openSource, type StoreOptions } from './open-source.ts'

/** Prints all that is known of a decision, as a page that a person reads. */
export async function show(id: string, options: StoreOptions): Promise<void> {
  await using source = await openSource(options)
  const file = await readFile(source, id)
  if (!file) throw decisionNotFound(source.name, id)
  if (options.json) printJson(file)
  else print(...describe(file))
}

function describe({ decision, labels }: DecisionFile): string[] {
  const { reasons, row, redacted, shadows, warnings } = decision
  return [
    style('bold', `${decision.route}: ${decision.outcome ?? decision.score ?? 'no answer'}`),
    '',
    ...factsOf(decision),
    ...section('reasons', barsOf(reasons.map(({ sentence, contribution }) => [sentence, contribution]))),
    ...section('row', [
      ...Object.entries(row).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
      ...redacted.map((name) => `${name}: never kept`),
    ]),
    ...section(
      'shadows',
      shadows.map(
        ({ name, model, score, error }) => `${name} (${model.id}@${model.version}): ${score ?? error?.message}`,
      ),
    ),
    ...section(
      'labels',
      labels.map(
        ({ horizonDays, value, source, time, isSuperseded }) =>
          `${horizonDays} days: ${value}, says ${source} at ${time}${isSuperseded ? ', superseded' : ''}`,
      ),
    ),
    ...section('warnings', warnings),
  ]
}

function factsOf({ id, time, arm, assignment, configuration, ...decision }: DecisionFile['decision']): string[] {
  const { model, runtime, score, scaledScore, cutOff, fallback, latency } = decision
  const facts = {
    id,
    time,
    arm: `${arm} (${assignment.reason})`,
    unit: assignment.unit && `${assignment.unit}${assignment.isUnitHashed ? ' (hashed)' : ''}`,
    model: model && `${model.id}@${model.version}`,
    sha256: model?.sha256,
    runtime: runtime && `${runtime.name}@${runtime.version ?? 'unknown'}`,
    score,
    'scaled score': scaledScore,
    'cut-off': cutOff && `${cutOff.name}@${cutOff.version}: ${cutOff.on} at ${cutOff.value}`,
    fallback: fallback && `${fallback.by}, because of ${fallback.cause}: ${fallback.reason}`,
    configuration,
    latency: `${Number(latency.toPrecision(3))} ms`,
  }
  return Object.entries(facts).flatMap(([label, value]) =>
    value === null || value === undefined ? [] : `${style('dim', label.padEnd(14))}${printable(String(value))}`,
  )
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', style('cyan', title), ...lines.map((line) => `  ${printable(line)}`)]
}
