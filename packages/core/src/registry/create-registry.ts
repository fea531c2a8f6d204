import { EventEmitter } from 'node:events'
import type { Model, ModelFactory, ModelReference, OutputOf, ParametersOf, Row, RowOf } from '@flit-ml/spec'
import { type Configuration, readConfiguration } from '../configuration/read-configuration.ts'
import { type Discovery, type DiscoveryScope, discover } from '../discovery/discover.ts'
import { newProblems, type Problem } from '../discovery/problem.ts'
import { explainWhy } from '../explaining/explain-why.ts'
import type { Why } from '../explaining/why.ts'
import type { RuntimeChoice } from '../loading/runtime-choice.ts'
import type { ModelDescription } from '../model-description.ts'
import type { ModelInfo } from '../model-info.ts'
import { idConflict } from '../selection/errors.ts'
import { Catalogue } from './catalogue.ts'
import { type Changes, changesBetween } from './changes.ts'
import type { Entry } from './entry.ts'
import { loadFailed } from './errors.ts'
import type { RegistryEvents } from './events.ts'
import { indexedEntry } from './indexed-entry.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { ModelClass, Register, Registration } from './register.ts'
import { registeredEntry } from './registered-entry.ts'
import type { Registry, RegistryOptions } from './registry.ts'
import type { ServedModel } from './served-model.ts'
import { SharedModels } from './shared-models.ts'
import type { Watcher } from './watch-folders.ts'
import { watchInstalled } from './watch-installed.ts'

/** Makes a registry. Nothing is read before it is first asked for something. */
export function createRegistry(options: RegistryOptions = {}): Registry {
  return new LazyRegistry(options)
}

type Served<Reference extends ModelReference> = LoadedModel<RowOf<Reference>, OutputOf<Reference>>

class LazyRegistry implements Registry {
  readonly events: EventEmitter<RegistryEvents> = new EventEmitter()
  readonly options: RegistryOptions
  readonly #scope: DiscoveryScope
  readonly #configured: Configuration
  readonly #shared = new SharedModels()
  readonly #registered: Entry[]
  #discovery: Discovery | undefined
  #current: Catalogue | undefined

  constructor(options: RegistryOptions) {
    const { dir = process.cwd(), cache = true, packages, index, ...configured } = options
    this.options = Object.freeze({ ...options, dir })
    this.#configured = configured
    this.#registered = index?.models.map((model) => indexedEntry(model, index)) ?? []
    this.#scope = packages || index ? { packages: packages ?? [] } : { dir, cache }
  }

  listModels({ domain }: { readonly domain?: string } = {}): readonly ModelInfo[] {
    const models = this.#catalogue().list()
    return domain === undefined ? models : models.filter((model) => model.domain === domain)
  }

  listDomains(): readonly string[] {
    return [...new Set(this.listModels().map(({ domain }) => domain))]
  }

  problems(): readonly Problem[] {
    return this.#catalogue().problems
  }

  roots(): readonly string[] {
    return this.#found().roots
  }

  why(subject?: string): Why {
    return explainWhy(subject, this.#found(), this.#catalogue(), 'dir' in this.#scope ? this.#scope.dir : undefined)
  }

  resolve(reference: string): ModelInfo {
    return this.#catalogue().find(reference).info
  }

  async describe(reference: ModelReference): Promise<ModelDescription> {
    return this.#catalogue().find(reference).describe(this.#runtimes())
  }

  async getCachedModel<Reference extends ModelReference>(reference: Reference): Promise<Served<Reference>> {
    const entry = this.#catalogue().find(reference)
    const model: LoadedModel = await this.#shared.get(entry, () => this.#load(entry, {}))
    return model as unknown as Served<Reference>
  }

  async getModel<Reference extends ModelReference>(
    reference: Reference,
    parameters?: ParametersOf<Reference>,
  ): Promise<Served<Reference>> {
    const model: LoadedModel = await this.#load(this.#catalogue().find(reference), (parameters ?? {}) as Row)
    return model as unknown as Served<Reference>
  }

  readonly register: Register = ((registration: Registration, model?: Model | ModelFactory) => {
    if (model !== undefined) return this.#add(registration, model)
    return (ModelOf: ModelClass) => this.#add(registration, ({ parameters }) => new ModelOf(parameters))
  }) as Register

  async refresh(): Promise<Changes> {
    return this.#replace(this.#discover())
  }

  watch(): Watcher {
    return watchInstalled({
      dir: 'dir' in this.#scope ? this.#scope.dir : undefined,
      found: () => this.#found(),
      look: () => this.#discover(),
      take: (discovery) => this.#replace(discovery),
    })
  }

  async dispose(): Promise<void> {
    await this.#shared.retain(() => false)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  /** What the options say, and for what they do not, the application's `flit.config.json`. */
  #configuration(): Configuration {
    return 'dir' in this.#scope ? { ...readConfiguration(this.#scope.dir), ...this.#configured } : this.#configured
  }

  #discover(): Discovery {
    return discover(this.#scope, this.#configuration().trust ?? {})
  }

  #runtimes(): RuntimeChoice {
    const prefer = [this.#configuration().runtimes?.prefer ?? []].flat()
    if (!('dir' in this.#scope)) return { prefer }
    const { dir, cache } = this.#scope
    const { cacheFolder } = this.#found()
    return { prefer, dir, ...(cache && cacheFolder !== undefined && { cacheFolder }) }
  }

  #found(): Discovery {
    this.#discovery ??= this.#tell(this.#discover())
    return this.#discovery
  }

  #catalogue(): Catalogue {
    this.#current ??= new Catalogue(this.#found(), this.#registered)
    return this.#current
  }

  #tell(discovery: Discovery): Discovery {
    for (const { info } of discovery.models) this.events.emit('discovered', info)
    for (const problem of discovery.problems) this.events.emit('problem', problem)
    return discovery
  }

  async #replace(discovery: Discovery): Promise<Changes> {
    const before = this.#catalogue()
    const after = new Catalogue(discovery, this.#registered)
    this.#discovery = discovery
    this.#current = after
    const changes = changesBetween(before, after)
    for (const info of [...changes.added, ...changes.changed]) this.events.emit('discovered', info)
    for (const info of changes.removed) this.events.emit('removed', info)
    for (const problem of newProblems(before.problems, after.problems)) this.events.emit('problem', problem)
    await this.#shared.retain((entry) => after.has(entry))
    return changes
  }

  #add(registration: Registration, model: Model | ModelFactory): void {
    const entry = registeredEntry(registration, model)
    const taken = this.#catalogue().versionsOf(entry.info.id)
    const conflict = taken.find(({ info }) => info.package !== undefined || info.version === entry.info.version)
    if (conflict) throw idConflict([entry.info, conflict.info])
    this.#registered.push(entry)
    this.#current = undefined
    this.events.emit('discovered', entry.info)
  }

  async #load(entry: Entry, parameters: Row): Promise<ServedModel> {
    this.events.emit('loading', entry.info)
    try {
      const loaded = await entry.load(parameters, this.#runtimes())
      // The compiler of schemas comes with the first model: to find models takes none.
      const { ServedModel } = await import('./served-model.ts')
      const model = new ServedModel(loaded, () => this.events.emit('disposed', model.info))
      this.events.emit('loaded', model.info)
      return model
    } catch (cause) {
      const error = loadFailed(entry.info, cause)
      this.events.emit('failed', entry.info, error)
      throw error
    }
  }
}
