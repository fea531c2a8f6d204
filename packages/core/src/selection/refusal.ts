import type { InstalledModel } from '../discovery/describe-model.ts'
import { satisfies } from '../semver.ts'
import type { TrustPolicy, TrustRule } from './trust-policy.ts'

/** The rule by which a policy refuses a model, in words; nothing where it takes it. */
export function refusalOf(model: InstalledModel, policy: TrustPolicy): string | undefined {
  const denied = policy.deny?.find((rule) => fits(model, rule))
  if (denied) return `deny ${JSON.stringify(denied)}`
  if (policy.allow && !policy.allow.some((rule) => fits(model, rule))) return 'allow, none of whose rules fits'
  if (policy.declarativeOnly && model.manifest.entry !== undefined) return 'declarativeOnly, and this model is code'
  if (policy.noInstallScripts && runsScripts(model))
    return 'noInstallScripts, and its package runs a script when installed'
  if (policy.directOnly && !model.isDirect) return 'directOnly, and the application does not name this package'
  return undefined
}

/** Whether a model that is data brings a script along, which runs when its package is installed. */
export function runsScripts({ manifest, installScripts }: InstalledModel): boolean {
  return manifest.entry === undefined && installScripts.length > 0
}

function fits({ info }: InstalledModel, rule: TrustRule): boolean {
  return (
    matches(info.package, rule.package) &&
    matches(info.id, rule.id) &&
    (rule.versions === undefined || satisfies(info.version, rule.versions, { includePrerelease: true }))
  )
}

function matches(value: string, pattern = '*'): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(value)
}
