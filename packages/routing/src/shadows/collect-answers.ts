import type { ShadowAnswer } from '../decision.ts'

/** Takes the answers of so many shadows, and gives them on once the last has come. */
export function collectAnswers(
  expected: number,
  give: (answers: readonly ShadowAnswer[]) => void,
): (answer: ShadowAnswer) => void {
  const answers: ShadowAnswer[] = []
  return (answer) => {
    answers.push(answer)
    if (answers.length === expected) give(answers)
  }
}
