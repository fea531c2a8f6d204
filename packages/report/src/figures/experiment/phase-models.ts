import type { ExperimentLog } from './experiment-log.ts'
import type { RowTests } from './row-tests.ts'

/** The models of a control and of an arm, and the phases in which they were these. */
export interface ModelPair {
  readonly control: number
  readonly arm: number
  readonly phases: ReadonlySet<number>
  /** Those in which both answered, and either was another one. */
  readonly otherPhases: ReadonlySet<number>
}

/** Which model an arm had in which phase. */
export interface PhaseModels {
  hasAnswered(arm: number): boolean
  /** The two models of the last phase in which both answered. */
  lastPair(control: number, arm: number): ModelPair | undefined
}

export function phaseModels({ phases, arms, rows }: ExperimentLog, tests: RowTests): PhaseModels {
  const found = phases.map(() => new Int16Array(arms.length).fill(-1))
  for (let row = 0; row < rows.count; row++) {
    const models = found[rows.phases[row] as number] as Int16Array
    if (tests.isOwn(row)) models[rows.arms[row] as number] = rows.models[row] as number
  }
  const modelOf = (phase: number, arm: number): number => found[phase]?.[arm] ?? -1
  return {
    hasAnswered: (arm) => found.some((_, phase) => modelOf(phase, arm) >= 0),
    lastPair(control, arm) {
      const both = [...found.keys()].filter((phase) => modelOf(phase, control) >= 0 && modelOf(phase, arm) >= 0)
      const last = both.at(-1)
      if (last === undefined) return undefined
      const [ofControl, ofArm] = [modelOf(last, control), modelOf(last, arm)]
      const isSame = (phase: number): boolean => modelOf(phase, control) === ofControl && modelOf(phase, arm) === ofArm
      const [same, others] = [both.filter(isSame), both.filter((phase) => !isSame(phase))]
      return { control: ofControl, arm: ofArm, phases: new Set(same), otherPhases: new Set(others) }
    },
  }
}
