import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareWorkspace, publishWorkspace } from '../rehearsal/releasing-workspace.ts'
import { applyChangesets } from '../releases/apply-changesets.ts'
import { run } from '../run.ts'
import { runPnpm } from '../run-pnpm.ts'

/** What `flit train --json` prints, as far as it is needed here. */
export interface Training {
  readonly release: { readonly bump: string }
  /** With the release before, on the holdout. */
  readonly comparison: { readonly difference: { readonly value: number }; readonly p: number }
  readonly written: readonly string[]
}

const data = 'packages/datasets/dist/credit-data'
const columns = ['--label', 'bad', '--protected', 'ageBand', '--protected', 'marital']

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
    const [head, ...lines] = readFileSync(join(this.#folder, `${data}.training.csv`), 'utf8')
      .trimEnd()
      .split('\n')
    writeFileSync(join(this.#folder, 'new-data.csv'), [head, ...lines.slice(0, rows), ''].join('\n'))
    const files = ['--data', 'new-data.csv', '--holdout-file', `${data}.holdout.csv`]
    const command = ['packages/cli/dist/main.js', 'train', this.#model, ...files, ...columns, '--json']
    return JSON.parse(await run(this.#folder, process.execPath, ...command))
  }

  /** Runs the tests of the model's package. */
  async test(): Promise<void> {
    await runPnpm(join(this.#folder, this.#model), 'test')
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
}
