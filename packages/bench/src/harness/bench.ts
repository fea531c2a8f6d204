import type { Result } from './result.ts'

export interface Bench {
  readonly name: string
  /** What it compares, in one line. */
  readonly description: string
  /**
   * Checks that both sides give the same answers, then measures. `progress` takes what is being measured.
   * @throws WrongAnswers
   */
  run(progress: Progress): Promise<readonly Result[]>
  /** Draws what was found, as SVG. */
  plot?(results: readonly Omit<Result, 'goal'>[]): string
}

export type Progress = (what: string) => void
