import { cpus } from 'node:os'
import type { Section } from '@flit-ml/report'
import type { Speed } from './measure-speed.ts'

/** How fast the models are, as a part of a report. */
export function speedSection(speeds: readonly Speed[]): Section {
  const [a, b] = speeds
  const machine = `${cpus()[0]?.model.trim() || 'an unknown processor'}, Node ${process.versions.node}`
  return {
    title: 'Speed',
    words: [
      `Medians on this machine (${machine}), with the checks of rows and answers${b ? ', measured in turn' : ''}.`,
      ...(a && b ? [ratioWords(a, b)] : []),
    ],
    tables: [
      {
        caption: 'The time of an answer',
        head: ['model', `a row of ${a?.rows ?? 0} at once`, 'one row alone'],
        rows: speeds.map(({ model, microsecondsPerRowOfBatch, microsecondsForOneRow }) => [
          model,
          microseconds(microsecondsPerRowOfBatch),
          microseconds(microsecondsForOneRow),
        ]),
      },
    ],
    plots: [],
  }
}

function ratioWords(a: Speed, b: Speed): string {
  const ratio = b.microsecondsForOneRow / a.microsecondsForOneRow
  return `For one row alone ${b.model} takes ${Number(ratio.toPrecision(2))} times as long as ${a.model}.`
}

function microseconds(value: number): string {
  return `${Number(value.toPrecision(3))} µs`
}
