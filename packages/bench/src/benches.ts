import { decisionsBench } from './benches/decisions.ts'
import { discoveryBench } from './benches/discovery.ts'
import { fitBench } from './benches/fit.ts'
import { runtimeBench } from './benches/runtime.ts'
import { tabularBench } from './benches/tabular.ts'
import { tabularScalingBench } from './benches/tabular-scaling.ts'
import { wallBench } from './benches/wall.ts'
import type { Bench } from './harness/bench.ts'

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  runtimeBench,
  discoveryBench,
  tabularBench,
  tabularScalingBench,
  wallBench,
  decisionsBench,
  fitBench,
]
