import type { Bench, Progress } from './bench.ts'
import type { Result } from './result.ts'

/** Runs benches one after the other, and shows on a terminal what is being measured. */
export async function measure(benches: readonly Bench[]): Promise<readonly Result[]> {
  const results: Result[] = []
  try {
    for (const bench of benches) results.push(...(await bench.run(showProgress)))
  } finally {
    showProgress('')
  }
  return results
}

/** On one line of standard error, which the next call writes over. */
const showProgress: Progress = (what) => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`)
}
