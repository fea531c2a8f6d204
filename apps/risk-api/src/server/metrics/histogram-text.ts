import type { Buckets } from './buckets.ts'
import type { Labels } from './tallies.ts'

export interface HistogramOptions {
  readonly name: string
  readonly help: string
}

/** A histogram in Prometheus' format: https://prometheus.io/docs/instrumenting/exposition_formats/. */
export function histogramText(
  { name, help }: HistogramOptions,
  series: Iterable<readonly [Labels<string>, Buckets]>,
): string {
  const lines = [...series].flatMap(([labels, buckets]) => seriesLines(name, labels, buckets))
  return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines, ''].join('\n')
}

function seriesLines(name: string, labels: Labels<string>, buckets: Buckets): string[] {
  const shown = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`)
  const counts = buckets.cumulative()
  const limits = [...buckets.bounds, '+Inf']
  return [
    ...counts.map((count, at) => `${name}_bucket{${[`le="${limits[at]}"`, ...shown]}} ${count}`),
    `${name}_sum{${shown}} ${buckets.sum}`,
    `${name}_count{${shown}} ${counts.at(-1)}`,
  ]
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')
}
