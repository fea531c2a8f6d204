import { compileRowCheck, type LoadedModel } from '@flit-ml/core'
import { compareAuc } from '@flit-ml/evaluation'
import { knownFields } from '../predict/known-fields.ts'
import type { LabelledData } from './labelled-data.ts'
import type { TrainingResult } from './training-result.ts'

/** Compares what a new model answered with what the released one does, where that takes the rows: it may lack new inputs. */
export async function compareWithReleased(
  released: LoadedModel,
  { rows, labels }: LabelledData,
  probabilities: Float64Array,
): Promise<Pick<TrainingResult, 'comparison' | 'uncompared'>> {
  const { input } = released.info.signature
  const known = rows.map(knownFields(input.properties))
  const check = compileRowCheck(input)
  const refused = known.filter((row) => check(row) !== undefined).length
  if (refused > 0) {
    const count = (rows: number): string => rows.toLocaleString('en')
    return { uncompared: `it does not take ${count(refused)} of the ${count(rows.length)} rows held out` }
  }
  return { comparison: compareAuc(labels, probabilities, await released.predictProba(known)) }
}
