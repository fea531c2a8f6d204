import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'
import type { TrustPolicy } from '../selection/trust-policy.ts'
import { validRange } from '../semver.ts'
import { firstViolation } from '../validation/first-violation.ts'
import { configuration as validate } from '../validation/validators.ts'

/** What an application's `flit.config.json` says. */
export interface Configuration {
  /** Which of the models that are found are taken. Default: all. */
  readonly trust?: TrustPolicy
  readonly runtimes?: RuntimePolicy
}

export interface RuntimePolicy {
  /**
   * The runtimes, by package name, that a model is loaded by in place of the one that it declares, the first that can run its
   * artifact. Where none can, the declared one loads it.
   */
  readonly prefer?: string | readonly string[]
}

/**
 * The configuration in the application's folder; an empty one, where there is no file.
 * @throws FlitError FLIT_CONFIGURATION_INVALID, which names the field.
 */
export function readConfiguration(dir: string): Configuration {
  const path = join(dir, 'flit.config.json')
  const text = readText(path)
  if (text === undefined) return {}
  const configuration = parse(text, path)
  const violation = firstViolation(validate, configuration)
  if (violation) throw invalid(path, violation.field, violation.expected)
  return checkRanges(configuration as Configuration, path)
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (causeOf(cause) === 'ENOENT') return undefined
    throw invalid(path, '', `a file that can be read (${causeOf(cause)})`, cause)
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalid(path, '', `JSON (${causeOf(cause)})`, cause)
  }
}

function checkRanges(configuration: Configuration, path: string): Configuration {
  for (const list of ['allow', 'deny'] as const) {
    for (const [at, { versions }] of configuration.trust?.[list]?.entries() ?? []) {
      if (versions !== undefined && validRange(versions) === null) {
        throw invalid(path, `trust.${list}.${at}.versions`, 'a semver range, such as ^1.2')
      }
    }
  }
  return configuration
}

function invalid(path: string, field: string, expected: string, cause?: unknown): FlitError {
  const what = field === '' ? path : `'${field}' in ${path}`
  return new FlitError('FLIT_CONFIGURATION_INVALID', {
    problem: `${what} has to be ${expected}.`,
    remedy:
      'Mend it: "$schema": "./node_modules/@flit-ml/core/dist/configuration/flit.config.schema.json" lets an editor help.',
    details: { path, field, expected },
    cause,
  })
}
