import type { Bench } from '../harness/bench.ts'
import type { Result } from '../harness/result.ts'
import { renderPlot } from '../plot/render-plot.ts'
import { measureScaling, scalings } from '../scaling/measure-scaling.ts'

/** How the time of a batch grows: with the trees, the rows, and the features. */
export const tabularScalingBench: Bench = {
  name: 'tabular-scaling',
  description: 'how the time of a batch by runtime-tabular grows with trees, rows and features',
  async run(progress) {
    const results: Result[] = []
    for (const scaling of scalings) {
      progress(scaling.id)
      results.push(await measureScaling(scaling))
    }
    return results
  },
  plot: (results) =>
    renderPlot(
      'Milliseconds of a batch against trees, rows and features',
      results.map(({ id, against, parts = [] }) => ({
        title: against,
        x: id.replace('scaling-', ''),
        y: 'ms',
        points: parts.map(({ name, value }) => ({ x: Number(name), y: value })),
      })),
    ),
}
