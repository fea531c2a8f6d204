import { compileRowCheck, type LoadedModel } from '@flit-ml/core'
import { knownFields } from '../predict/known-fields.ts'
import { count } from './judges/format.ts'
import type { Findings, Judge } from './judges/judge.ts'
import type { LabelledData } from './labelled-data.ts'
import type { TrainingResult } from './training-result.ts'

/** Compares what a new model answered with what the released one does, where that takes the rows: it may lack new inputs. */
export async function compareWithReleased<Found extends Findings>(
  judge: Judge<Found>,
  released: LoadedModel,
  { rows, labels }: LabelledData,
  answers: Float64Array,
): Promise<Pick<TrainingResult<Found>, 'comparison' | 'uncompared'>> {
  const { input } = released.info.signature
  const known = rows.map(knownFields(input.properties))
  const check = compileRowCheck(input)
  const refused = known.filter((row) => check(row) !== undefined).length
  if (refused > 0)
    return { uncompared: `it does not take ${count(refused)} of the ${count(rows.length)} rows held out` }
  return { comparison: judge.compare(labels, answers, await judge.ask(released, known)) }
}
