import { planOf } from '../assignment/plan.ts'
import type { ChallengerConfiguration, FlitConfiguration, RouteConfiguration } from '../configuration/configuration.ts'
import { millisecondsOf } from '../configuration/duration.ts'
import type { Candidate } from '../models/candidate.ts'
import type { CandidateOpener } from '../models/candidate-opener.ts'
import type { Scaling } from '../models/scaling.ts'
import type { Ramp } from '../ramps/ramp.ts'
import { cutOffOf } from './cut-off.ts'
import type { Arm, Challenger, Fallback, Route, Shadow } from './route.ts'

/** Makes the ramp of a challenger, or goes on with the one that it had; `candidate` is the model that it is of. */
export type RampOf = (
  route: string,
  challenger: string,
  configuration: ChallengerConfiguration,
  candidate: Candidate,
) => Ramp | null

/** Loads the models of a route, and sees that each takes its champion's rows. */
export async function openRoute(
  name: string,
  route: RouteConfiguration,
  { cutOffs = {} }: FlitConfiguration,
  opener: CandidateOpener,
  rampOf: RampOf,
): Promise<Route> {
  const opening = new RouteOpening(name, route, opener, rampOf)
  const timeLimit = millisecondsOf(route.timeLimit ?? '1s')
  const scaling = await opening.scaling()
  const champion = await opening.champion(scaling, timeLimit)
  const challengers = await opening.challengers(scaling, timeLimit)
  const cutOff = route.cutOff === undefined ? undefined : cutOffs[route.cutOff]
  return {
    name,
    plan: planOf(name, route),
    champion,
    challengers,
    ramps: challengers.flatMap(({ ramp }) => ramp ?? []),
    shadows: await opening.shadows(),
    fallback: await opening.fallback(scaling),
    cutOff: cutOff ? cutOffOf(route.cutOff as string, cutOff) : null,
    timeLimit,
    mayAnswerUnrecorded: route.unrecorded === 'fallback',
  }
}

class RouteOpening {
  readonly #name: string
  readonly #route: RouteConfiguration
  readonly #opener: CandidateOpener
  readonly #rampOf: RampOf
  #example: Candidate | undefined

  constructor(name: string, route: RouteConfiguration, opener: CandidateOpener, rampOf: RampOf) {
    this.#name = name
    this.#route = route
    this.#opener = opener
    this.#rampOf = rampOf
  }

  async scaling(): Promise<Scaling | null> {
    const { scaling } = this.#route
    return scaling ? this.#opener.openScaling(this.#field('scaling.model'), scaling.model, scaling.parameters) : null
  }

  async champion(scaling: Scaling | null, timeLimit: number): Promise<Arm> {
    const { champion, reasons } = this.#route
    this.#example = await this.#opener.open(this.#field('champion'), champion, scaling, reasons)
    return { name: 'champion', candidate: this.#example, timeLimit }
  }

  async challengers(scaling: Scaling | null, timeLimit: number): Promise<Challenger[]> {
    const challengers: Challenger[] = []
    for (const [name, configuration] of Object.entries(this.#route.challengers ?? {})) {
      const { model, ramp } = configuration
      const candidate = await this.#open(`challengers.${name}.model`, model, scaling, this.#route.reasons)
      challengers.push({
        name,
        candidate,
        timeLimit: configuration.timeLimit === undefined ? timeLimit / 2 : millisecondsOf(configuration.timeLimit),
        ramp: this.#rampOf(this.#name, name, configuration, candidate),
        watched: ramp?.guardrails?.approvalRate?.outcome ?? null,
      })
    }
    return challengers
  }

  async shadows(): Promise<Shadow[]> {
    const shadows: Shadow[] = []
    for (const [name, { model, sample = 1 }] of Object.entries(this.#route.shadows ?? {})) {
      const field = this.#field(`shadows.${name}.model`)
      const opened = await this.#opener.openShadow(field, model)
      await this.#assertTakes(field, opened)
      shadows.push({ name, ...opened, sample })
    }
    return shadows
  }

  async fallback(scaling: Scaling | null): Promise<Fallback | null> {
    const { fallback, reasons } = this.#route
    if (!fallback) return null
    const { model, outcome, reason } = fallback
    return {
      candidate: model === undefined ? null : await this.#open('fallback.model', model, scaling, reasons),
      constant: outcome === undefined ? null : Object.freeze({ outcome, reason: reason as string }),
    }
  }

  /** A model that has to take the champion's rows. */
  async #open(field: string, reference: string, scaling: Scaling | null, reasons?: number): Promise<Candidate> {
    const candidate = await this.#opener.open(this.#field(field), reference, scaling, reasons)
    await this.#assertTakes(this.#field(field), candidate)
    return candidate
  }

  async #assertTakes(field: string, model: Pick<Shadow, 'model' | 'pin'> | Candidate): Promise<void> {
    const example = this.#example?.model.info.signature.example.input
    if (example) await this.#opener.assertTakes(field, model, example)
  }

  #field(field: string): string {
    return `routes.${this.#name}.${field}`
  }
}
