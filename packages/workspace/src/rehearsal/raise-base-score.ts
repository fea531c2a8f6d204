import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Points {
  points: number
}

interface Signature {
  readonly parameters: { readonly properties: { readonly baseScore: { default: number } } }
  readonly example: { readonly output: Points }
}

interface Golden {
  readonly outputs: readonly Points[]
}

/** Has the model of scorecard points give everyone more by default, as its team would: what it promises follows. */
export function raiseBaseScore(model: string, by: number): void {
  edit<Signature>(join(model, 'model/signature.json'), ({ parameters, example }) => {
    parameters.properties.baseScore.default += by
    example.output.points += by
  })
  edit<Golden>(join(model, 'model/golden.json'), ({ outputs }) => {
    for (const output of outputs) output.points += by
  })
}

function edit<T>(file: string, change: (content: T) => void): void {
  const content = JSON.parse(readFileSync(file, 'utf8'))
  change(content)
  writeFileSync(file, JSON.stringify(content, null, 2))
}
