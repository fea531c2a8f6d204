import type { ConfigurationTaken, FlitConfiguration, Router } from '@flit-ml/routing'
import { isFlitError } from '@flit-ml/spec'
import { HttpError } from '../server/problems/http-error.ts'
import { keepConfiguration } from './keep-configuration.ts'

/**
 * Switches a router's configuration, and keeps each in a file for the next start, one after the other. The file changes before
 * the router does, so that whoever watches it never reads an older one than answers.
 */
export class ConfigurationSwitch {
  readonly #router: Router
  readonly #file: string | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(router: Router, file: string | undefined) {
    this.#router = router
    this.#file = file
  }

  /**
   * What would come of a configuration.
   * @throws HttpError 422 where it is refused.
   */
  async check(configuration: FlitConfiguration): Promise<ConfigurationTaken> {
    try {
      return await this.#router.check(configuration)
    } catch (error) {
      throw isFlitError(error) ? new HttpError(422, error.message, { cause: error }) : error
    }
  }

  /**
   * `ifMatch` is the ETag of what it replaces, or `*`.
   * @throws HttpError 412 where something else answers, 422 where it is refused, 428 without `ifMatch`.
   */
  apply(configuration: FlitConfiguration, ifMatch: string | undefined): Promise<ConfigurationTaken> {
    const applied = this.#last.then(() => this.#apply(configuration, ifMatch))
    this.#last = applied.catch(() => undefined)
    return applied
  }

  async #apply(configuration: FlitConfiguration, ifMatch: string | undefined): Promise<ConfigurationTaken> {
    if (ifMatch === undefined) throw new HttpError(428, 'If-Match has to say what is replaced: an ETag, or *.')
    const taken = await this.check(configuration)
    const { configuration: previous, version } = this.#router
    if (ifMatch !== '*' && ifMatch !== `"${version}"`) {
      throw new HttpError(412, `Something else answers than ${ifMatch}: look at it, and send the change again.`)
    }
    await this.#keep(configuration)
    try {
      await this.#router.apply(configuration)
    } catch (error) {
      await this.#keep(previous)
      throw error
    }
    return taken
  }

  async #keep(configuration: FlitConfiguration): Promise<void> {
    if (this.#file !== undefined) await keepConfiguration(this.#file, configuration)
  }
}
