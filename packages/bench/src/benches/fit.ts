import { measureAbort } from '../fit/measure-abort.ts'
import { measureMetrics } from '../fit/measure-metrics.ts'
import { measureXgboost } from '../fit/measure-xgboost.ts'
import type { Bench } from '../harness/bench.ts'

/** A million rows that are made for it: the same ones in every run. */
export const fitBench: Bench = {
  name: 'fit',
  description: "fitting trees beside Python's XGBoost, judging models beside scikit-learn, and ending a fit",
  run: async (progress) => [
    ...(await measureXgboost(progress)),
    await measureMetrics(progress),
    await measureAbort(progress),
  ],
}
