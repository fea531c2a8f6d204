import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { openSubject, type Subject } from '../subject.ts'
import type { RuntimeCase } from './runtime-case.ts'

/** Loads cases as an application does: each from a model package of its own, whose runtime is the one under test. */
export class CaseServer implements AsyncDisposable {
  readonly #runtime: string
  readonly #folder: string
  readonly #subjects: Subject[] = []

  private constructor(runtime: string, folder: string) {
    this.#runtime = runtime
    this.#folder = folder
  }

  /** For the runtime of this name that stands in a folder. */
  static async open(runtime: string, from: string): Promise<CaseServer> {
    const folder = await mkdtemp(join(tmpdir(), 'flit-testkit-'))
    const link = join(folder, 'node_modules', runtime)
    await mkdir(dirname(link), { recursive: true })
    await symlink(from, link, 'junction')
    return new CaseServer(runtime, folder)
  }

  /** @throws whatever keeps the case from loading. */
  async serve(served: RuntimeCase): Promise<Subject> {
    const folder = await mkdtemp(join(this.#folder, 'case-'))
    const { artifact, signature, golden } = served
    const packageJson = this.#packageJson(served)
    await writeFile(join(folder, 'artifact'), artifact)
    for (const [name, value] of Object.entries({ package: packageJson, signature, golden })) {
      await writeFile(join(folder, `${name}.json`), JSON.stringify(value))
    }
    const subject = await openSubject(createRegistry({ packages: [folder] }))
    this.#subjects.push(subject)
    return subject
  }

  #packageJson({ artifact, task, options = {} }: RuntimeCase): object {
    const sha256 = createHash('sha256').update(artifact).digest('hex')
    return {
      name: 'flit-testkit-case',
      version: '1.0.0',
      flitModel: {
        spec: 1,
        id: 'testkit.case',
        task,
        runtime: this.#runtime,
        runtimeOptions: options,
        artifact: { path: 'artifact', sha256 },
        signature: 'signature.json',
        golden: 'golden.json',
      },
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#subjects.map((subject) => subject[Symbol.asyncDispose]()))
    await rm(this.#folder, { recursive: true, force: true })
  }
}
