import { Histogram } from './histogram.ts'

const binsPerDoubling = 16

/** The latest answers of an arm, summed up. */
export class AnswerWindow {
  decisions = 0
  failures = 0
  /** Answers with the outcome that is watched. */
  approved = 0
  /** In milliseconds, 1/1024 to 65,536, with a precision of 4.4 %. */
  readonly latencies: Histogram = new Histogram(
    27 * binsPerDoubling,
    (value) => binsPerDoubling * (Math.log2(value) + 10),
  )
  /** Of probabilities. */
  readonly scores: Histogram = new Histogram(1000, (value) => value * 1000)

  add(latency: number, score: number, isApproved: boolean): void {
    this.decisions++
    if (isApproved) this.approved++
    this.latencies.add(latency)
    this.scores.add(score)
  }

  addFailure(): void {
    this.decisions++
    this.failures++
  }

  /** The latency that this share of the answers stayed within. */
  latencyAt(share: number): number {
    return 2 ** ((this.latencies.binAt(share) + 1) / binsPerDoubling - 10)
  }

  /** Forgets half, so that what came later weighs more. */
  halve(): void {
    this.decisions >>= 1
    this.failures >>= 1
    this.approved >>= 1
    this.latencies.halve()
    this.scores.halve()
  }
}
