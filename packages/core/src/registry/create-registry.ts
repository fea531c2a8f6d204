import { EventEmitter } from 'node:events'
import type { Model, ModelFactory, ModelReference, OutputOf, ParametersOf, Row, RowOf } from '@flit-ml/spec'
import { type Discovery, type DiscoveryScope, discover } from '../discovery/discover.ts'
import type { Problem } from '../discovery/problem.ts'
import type { ModelInfo } from '../model-info.ts'
import { idConflict } from '../selection/errors.ts'
import type { TrustPolicy } from '../selection/trust-policy.ts'
import { Catalogue } from './catalogue.ts'
import type { Entry } from './entry.ts'
import { loadFailed } from './errors.ts'
import type { RegistryEvents } from './events.ts'
import type { LoadedModel } from './loaded-model.ts'
import type { ModelClass, Register, Registration } from './register.ts'
import { registeredEntry } from './registered-entry.ts'
import type { Registry, RegistryOptions } from './registry.ts'
import { ServedModel } from './served-model.ts'
import { SharedModels } from './shared-models.ts'

/** Makes a registry. Nothing is read before it is first asked for something. */
export function createRegistry(options: RegistryOptions = {}): Registry {
  return new LazyRegistry(options)
}

type Served<Reference extends ModelReference> = LoadedModel<RowOf<Reference>, OutputOf<Reference>>

class LazyRegistry implements Registry {
  readonly events: EventEmitter<RegistryEvents> = new EventEmitter()
  readonly #scope: DiscoveryScope
  readonly #policy: TrustPolicy
  readonly #shared = new SharedModels()
  readonly #registered: Entry[] = []
  #discovery: Discovery | undefined
  #current: Catalogue | undefined

  constructor({ dir = process.cwd(), packages, trust = {} }: RegistryOptions) {
    this.#policy = trust
    this.#scope = packages ? { packages } : { dir }
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
    return this.#catalogue().roots
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

  async refresh(): Promise<void> {
    this.#discovery = undefined
    this.#current = undefined
    const catalogue = this.#catalogue()
    await this.#shared.retain((entry) => catalogue.has(entry))
  }

  async dispose(): Promise<void> {
    await this.#shared.retain(() => false)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  #catalogue(): Catalogue {
    this.#discovery ??= this.#discover()
    this.#current ??= new Catalogue(this.#discovery, this.#registered)
    return this.#current
  }

  #discover(): Discovery {
    const discovery = discover(this.#scope, this.#policy)
    for (const { info } of discovery.models) this.events.emit('discovered', info)
    for (const problem of discovery.problems) this.events.emit('problem', problem)
    return discovery
  }

  #add(registration: Registration, model: Model | ModelFactory): void {
    const entry = registeredEntry(registration, model)
    const taken = this.#catalogue().versionsOf(entry.info.id)
    const conflict = taken.find(({ info, installed }) => installed !== undefined || info.version === entry.info.version)
    if (conflict) throw idConflict([entry.info, conflict.info])
    this.#registered.push(entry)
    this.#current = undefined
    this.events.emit('discovered', entry.info)
  }

  async #load(entry: Entry, parameters: Row): Promise<ServedModel> {
    this.events.emit('loading', entry.info)
    try {
      const model = new ServedModel(await entry.load(parameters), () => this.events.emit('disposed', model.info))
      this.events.emit('loaded', model.info)
      return model
    } catch (cause) {
      const error = loadFailed(entry.info, cause)
      this.events.emit('failed', entry.info, error)
      throw error
    }
  }
}
