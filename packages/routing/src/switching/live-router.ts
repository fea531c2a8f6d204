import type { EventEmitter } from 'node:events'
import type { FlitError } from '@flit-ml/spec'
import { type ArmShares, armShares } from '../assignment/arm-shares.ts'
import { checkConfiguration } from '../configuration/check-configuration.ts'
import type { FlitConfiguration } from '../configuration/configuration.ts'
import { invalidConfiguration } from '../configuration/invalid-configuration.ts'
import { readConfiguration } from '../configuration/read-configuration.ts'
import { Decider } from '../deciding/decider.ts'
import { unitHash } from '../deciding/unit-hash.ts'
import { routerDisposed, staleConfiguration } from '../errors.ts'
import type { OpenedBy } from '../models/candidate-opener.ts'
import { ModelPool } from '../models/model-pool.ts'
import { Observers } from '../observing/observers.ts'
import type { RouterEvents } from '../observing/router-events.ts'
import type { ConfigurationTaken, RouteChange } from '../route-change.ts'
import type { Route } from '../routes/route.ts'
import { LoopRunner } from '../shadows/loop/loop-runner.ts'
import { ShadowPool } from '../shadows/shadow-pool.ts'
import { ShadowThread } from '../shadows/thread/shadow-thread.ts'
import { examine } from './examine.ts'
import type { Generation } from './generation.ts'
import { movedUnits } from './moved-units.ts'
import { openGeneration } from './open-generation.ts'
import { RampFile } from './ramp-file.ts'
import { Ramps } from './ramps.ts'
import { routeHandle } from './route-handle.ts'
import { type RouteStatus, statusOf } from './route-status.ts'
import type { Examined, RouteHandle, Router, RouterOptions } from './router.ts'
import { watchFile } from './watch-file.ts'

/** How often ramps are looked at, in milliseconds. */
const reviewEvery = 200

export class LiveRouter implements Router {
  readonly #options: RouterOptions
  readonly #file: string | undefined
  readonly #opened: OpenedBy
  readonly #thread: ShadowThread
  readonly #observers = new Observers()
  readonly #decider: Decider
  readonly #ramps: Ramps
  #generation: Generation | undefined
  #review: NodeJS.Timeout | undefined
  /** Switches are made one after the other. */
  #lastSwitch: Promise<unknown> = Promise.resolve()
  /** Of the generations that answer no more. */
  #retired: Promise<unknown> = Promise.resolve()

  constructor(options: RouterOptions, file: string | undefined) {
    this.#options = options
    this.#file = file
    const { registry } = options
    const loop = new LoopRunner()
    const pool = new ModelPool(registry, (info, parameters) => registry.getModel(info.reference, parameters))
    this.#thread = new ShadowThread(registry.options)
    this.#opened = { registry, pool, shadowPool: new ShadowPool(registry, pool, loop, this.#thread) }
    this.#ramps = new Ramps(options.rampsFile === undefined ? undefined : new RampFile(options.rampsFile))
    this.#decider = new Decider({
      current: () => this.#current,
      store: options.store,
      hashUnit: options.unitKey === undefined ? undefined : unitHash(options.unitKey),
      shadows: loop,
      observers: this.#observers,
    })
  }

  async start(configuration: FlitConfiguration): Promise<void> {
    await this.#take(await this.#open(configuration))
    this.#review = setInterval(() => this.#reviewRamps(), reviewEvery).unref()
  }

  get version(): string {
    return this.#current.version
  }

  get configuration(): FlitConfiguration {
    return this.#current.configuration
  }

  get events(): EventEmitter<RouterEvents> {
    return this.#observers.events
  }

  route(name: string): RouteHandle {
    this.#current.route(name)
    return routeHandle(name, this.#decider, () => this.#current)
  }

  routes(): readonly RouteStatus[] {
    return [...this.#current.routes.values()].map(statusOf)
  }

  async check(configuration: FlitConfiguration): Promise<ConfigurationTaken> {
    await this.#options.registry.refresh()
    const generation = await this.#open(checkConfiguration(configuration, 'the configuration'))
    await generation.retire()
    return this.#describe(generation)
  }

  apply(configuration: FlitConfiguration, options?: { readonly expected?: string }): Promise<ConfigurationTaken> {
    return this.#switch(async () => checkConfiguration(configuration, 'the configuration'), options?.expected)
  }

  reload(): Promise<ConfigurationTaken> {
    const file = this.#file
    return this.#switch(() => {
      if (file === undefined) throw invalidConfiguration('the configuration', '', 'a file, for it to be read again')
      return readConfiguration(file)
    })
  }

  watch(): { close(): void } {
    // What is refused was told of, and the configuration before goes on.
    const reload = () => void this.reload().catch(() => undefined)
    const watcher = this.#file === undefined ? undefined : watchFile(this.#file, reload)
    process.on('SIGHUP', reload)
    return {
      close() {
        watcher?.close()
        process.off('SIGHUP', reload)
      },
    }
  }

  examine(): Promise<readonly Examined[]> {
    return examine(this.#current)
  }

  async dispose(): Promise<void> {
    clearInterval(this.#review)
    await this.#lastSwitch
    const generation = this.#generation
    if (!generation) return
    this.#ramps.save()
    this.#generation = undefined
    await Promise.all([this.#retired, generation.retire()])
    await this.#thread.end()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  get #current(): Generation {
    if (this.#generation) return this.#generation
    throw routerDisposed()
  }

  #open(configuration: FlitConfiguration): Promise<Generation> {
    const path = this.#file ?? 'the configuration'
    const rampOf = this.#ramps.open.bind(this.#ramps)
    return openGeneration(configuration, path, { ...this.#opened, rampOf })
  }

  #switch(read: () => Promise<FlitConfiguration>, expected?: string): Promise<ConfigurationTaken> {
    const switched = this.#lastSwitch.then(async () => {
      try {
        if (expected !== undefined && expected !== this.version) throw staleConfiguration(expected, this.version)
        const configuration = await read()
        await this.#options.registry.refresh()
        return await this.#take(await this.#open(configuration))
      } catch (error) {
        this.#refuse(error as FlitError)
        throw error
      }
    })
    this.#lastSwitch = switched.catch(() => undefined)
    return switched
  }

  /** From here on it answers; what is under way is finished by the one before. The same again changes nothing. */
  async #take(generation: Generation): Promise<ConfigurationTaken> {
    const previous = this.#generation
    if (previous?.version === generation.version) {
      await generation.retire()
      return this.#describe(generation)
    }
    for (const route of generation.routes.values()) this.#ramps.take(route)
    const taken = this.#describe(generation)
    this.#generation = generation
    this.#retired = Promise.all([this.#retired, previous?.retire()])
    this.#ramps.save()
    this.#changed(taken)
    return taken
  }

  #describe({ version: configuration, pinned, warnings, routes }: Generation): ConfigurationTaken {
    const previous = this.#generation
    return {
      kind: 'configuration-taken',
      time: new Date().toISOString(),
      configuration,
      previous: previous?.version ?? null,
      pinned,
      shares: Object.fromEntries(Array.from(routes, ([name, route]) => [name, sharesOf(route)])),
      warnings: [...warnings, ...(previous ? movedUnits(previous.routes, routes) : [])],
    }
  }

  #refuse({ code, message }: FlitError): void {
    const configuration = this.version
    this.#changed({ kind: 'configuration-refused', time: new Date().toISOString(), configuration, code, message })
  }

  #reviewRamps(): void {
    const configuration = this.version
    for (const route of this.#current.routes.values()) {
      for (const step of this.#ramps.review(route)) {
        this.#ramps.save()
        const [time, shares] = [new Date().toISOString(), sharesOf(route)]
        this.#changed({ kind: 'ramp-stepped', time, configuration, ...step, shares })
      }
    }
  }

  #changed(change: RouteChange): void {
    this.#observers.tell('changed', () => change)
    this.#options.store?.recordChange?.(change).catch((error: unknown) => {
      process.emitWarning(`A change of the routing could not be kept: ${error}`)
    })
  }
}

function sharesOf({ plan, challengers }: Route): ArmShares {
  return armShares(plan, challengers)
}
