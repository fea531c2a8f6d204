import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRegistry, type FittedModel, type LoadedModel, resolveFrom } from '@flit-ml/core'
import type { FitOptions, FitResult, Trainer } from '@flit-ml/spec'
import { readPackageJson } from '../package/read-package-json.ts'
import type { TrainerCase } from './trainer-case.ts'

/** A trainer under test, with a model of it that an application has installed. */
export interface TrainerSubject extends AsyncDisposable {
  /** The name of its package. */
  readonly package: string
  readonly trainer: Trainer
  /** The runtimes that have to answer alike, by package name. */
  readonly runtimes: readonly string[]
  readonly given: TrainerCase
  /** The case's model, with the runtime of this name, and the case's parameters unless others are given. */
  readonly load: (runtime?: string, parameters?: object) => Promise<LoadedModel>
  /** Fits the case's rows by the loaded model. */
  readonly fit: (options?: FitOptions, parameters?: object) => Promise<FittedModel>
}

/** Imports the trainer that stands in this folder, and makes a model package whose artifact it fitted. */
export async function openTrainer(
  folder: string,
  given: TrainerCase,
  runtimes: readonly string[],
): Promise<TrainerSubject> {
  const [first = ''] = runtimes
  const { name = '' } = readPackageJson(folder)
  const { default: trainer }: { default: Trainer } = await import(await resolveFrom(name, folder))
  const application = await mkdtemp(join(tmpdir(), 'flit-testkit-'))
  await link(application, name, folder)
  for (const runtime of runtimes) await link(application, runtime, await packageOf(runtime, folder))
  await writeModel(
    join(application, 'node_modules/flit-testkit-case'),
    given,
    trainer,
    { trainer: name, runtime: first },
    await fitFirst(trainer, given),
  )
  const instances: LoadedModel[] = []
  const load = async (runtime = first, parameters: object = given.parameters ?? {}): Promise<LoadedModel> => {
    const registry = createRegistry({
      packages: [join(application, 'node_modules/flit-testkit-case')],
      runtimes: { prefer: runtime },
    })
    const model = await registry.getModel('testkit.case', parameters as never)
    instances.push(model)
    return model
  }
  await load()
  return {
    package: name,
    trainer,
    runtimes,
    given,
    load,
    async fit(options, parameters) {
      const fitted = await (await load(first, parameters)).fit(given.rows, given.labels, {
        ...weightsOf(given),
        ...options,
      })
      instances.push(fitted)
      return fitted
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(instances.map((instance) => instance.dispose()))
      await rm(application, { recursive: true, force: true })
    },
  }
}

function fitFirst(trainer: Trainer, given: TrainerCase): Promise<FitResult> {
  const { rows, labels, task, signature } = given
  const defaults = Object.entries(trainer.parametersSchema.properties).map(([name, schema]) => [
    name,
    schema['default'],
  ])
  const parameters = { ...Object.fromEntries(defaults), ...given.parameters }
  return Promise.resolve(trainer.fit({ rows, labels, ...weightsOf(given), task, signature, parameters }))
}

function weightsOf({ weights }: TrainerCase): Pick<TrainerCase, 'weights'> {
  return weights ? { weights } : {}
}

async function packageOf(name: string, from: string): Promise<string> {
  const manifest = await resolveFrom(`${name}/package.json`, from)
  return dirname(fileURLToPath(manifest))
}

async function link(application: string, name: string, folder: string): Promise<void> {
  const path = join(application, 'node_modules', name)
  await mkdir(dirname(path), { recursive: true })
  await symlink(folder, path, 'junction')
}

async function writeModel(
  folder: string,
  { task, signature }: TrainerCase,
  trainer: Trainer,
  plugins: object,
  { artifact, encoding }: FitResult,
): Promise<void> {
  const sha256 = createHash('sha256').update(artifact).digest('hex')
  const flitModel = {
    spec: 1,
    id: 'testkit.case',
    task,
    ...plugins,
    artifact: { path: 'artifact', sha256 },
    signature: 'signature.json',
  }
  // What a model's own signature allows, so that the trainer is what refuses, and what fills in.
  const own = Object.entries(trainer.parametersSchema.properties).map(([name, { default: _, ...schema }]) => [
    name,
    schema,
  ])
  const signed = {
    ...signature,
    ...(encoding && { encoding }),
    parameters: {
      type: 'object',
      properties: { ...Object.fromEntries(own), flitTestkitUnknown: { type: 'integer' } },
      additionalProperties: false,
    },
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'artifact'), artifact)
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'flit-testkit-case', version: '1.0.0', flitModel }),
  )
  await writeFile(join(folder, 'signature.json'), JSON.stringify(signed))
}
