import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareWorkspace, publishWorkspace } from '../rehearsal/releasing-workspace.ts'
import { applyChangesets } from '../releases/apply-changesets.ts'
import { runPnpm } from '../run-pnpm.ts'

/** What `flit train --json` prints, as far as it is needed here. */
export interface Training {
  readonly release: { readonly bump: string }
  /** With the release before, on the holdout. */
  readonly comparison: { readonly difference: { readonly value: number }; readonly p: number }
  readonly written: readonly string[]
}

const trainingData = 'packages/datasets/dist/credit-data.training.csv'

/** The repository of the team that owns a model. */
export class TeamWorkspace {
  readonly #folder: string
  readonly #model: string

  constructor(folder: string, model: string) {
    this.#folder = folder
    this.#model = model
  }

  async prepare(registry: string): Promise<void> {
    await prepareWorkspace(this.#folder, registry)
    await publishWorkspace(this.#folder)
  }

  /** Trains the model on the first so many rows that there are to learn from, or on all of them. */
  async train(rows?: number): Promise<Training> {
    const [head, ...lines] = readFileSync(join(this.#folder, trainingData), 'utf8').trimEnd().split('\n')
    const newData = join(this.#folder, 'new-data.csv')
    writeFileSync(newData, [head, ...lines.slice(0, rows), ''].join('\n'))
    return JSON.parse(await this.#runScript('train', '--data', newData, '--json'))
  }

  /** Runs the tests of the model's package. */
  async test(): Promise<void> {
    await this.#runScript('test')
  }

  changesets(): string[] {
    return globSync('.changeset/*.md', { cwd: this.#folder })
  }

  /** Publishes what the changesets say; gives back how each package's version rose. */
  async release(): Promise<Readonly<Record<string, string>>> {
    const rises = await applyChangesets(this.#folder)
    await publishWorkspace(this.#folder)
    return rises
  }

  #runScript(...args: readonly string[]): Promise<string> {
    return runPnpm(join(this.#folder, this.#model), '--silent', 'run', ...args)
  }
}
