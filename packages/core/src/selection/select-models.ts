import type { FlitError } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { Problem } from '../discovery/problem.ts'
import { idConflict, installScript, lookAlike, notPreferred, notTrusted } from './errors.ts'
import { refusalOf, runsScripts } from './refusal.ts'
import { skeletonOf } from './skeleton.ts'
import type { TrustPolicy } from './trust-policy.ts'

/** Which of the models that were found can be loaded. */
export interface Selection {
  /** Nearest first. */
  readonly models: readonly InstalledModel[]
  /** Copies that stand behind a nearer one of the same package and version. */
  readonly shadowed: readonly InstalledModel[]
  readonly problems: readonly Problem[]
}

/** Applies the trust policy, keeps the nearest copies, and refuses what no order of folders may decide. */
export function selectModels(found: readonly InstalledModel[], policy: TrustPolicy): Selection {
  const problems: Problem[] = []
  const report = (model: InstalledModel, error: FlitError): void => {
    problems.push({ path: model.info.path, error })
  }
  const trusted = keep(found, report, (model) => untrusted(model, policy))
  const copies = [...Map.groupBy(trusted, copyKey).values()]
  const nearest = copies.flatMap(([first]) => first ?? [])
  const shadowed = copies.flatMap(([, ...further]) => further)
  const distinct = keepGroups(nearest, report, ({ info }) => info.id, conflictOf)
  const models = keepGroups(
    distinct,
    report,
    ({ info }) => skeletonOf(info.id),
    (group) => lookAlikeOf(group, policy),
  )
  for (const model of models.filter(runsScripts)) report(model, installScript(model))
  return { models, shadowed, problems }
}

type Refuse = (model: InstalledModel, error: FlitError) => void

function keep(
  models: readonly InstalledModel[],
  refuse: Refuse,
  errorOf: (model: InstalledModel) => FlitError | undefined,
): InstalledModel[] {
  return models.filter((model) => {
    const error = errorOf(model)
    if (error) refuse(model, error)
    return !error
  })
}

/** Refuses every model of a group that has an error: one of them must not win by standing first. */
function keepGroups(
  models: readonly InstalledModel[],
  refuse: Refuse,
  keyOf: (model: InstalledModel) => string,
  errorOf: (group: readonly InstalledModel[]) => FlitError | undefined,
): InstalledModel[] {
  const errors = new Map([...Map.groupBy(models, keyOf)].map(([key, group]) => [key, errorOf(group)]))
  return keep(models, refuse, (model) => errors.get(keyOf(model)))
}

function untrusted(model: InstalledModel, policy: TrustPolicy): FlitError | undefined {
  const rule = refusalOf(model, policy)
  if (rule !== undefined) return notTrusted(model.info, rule)
  const preferred = policy.prefer?.[model.info.id]
  return preferred === undefined || preferred === model.info.package ? undefined : notPreferred(model, preferred)
}

/** The same for two copies of one version of one package. */
function copyKey({ info }: InstalledModel): string {
  return `${info.package} ${info.reference}`
}

function conflictOf(group: readonly InstalledModel[]): FlitError | undefined {
  const owners = new Set(group.map(({ info }) => info.package))
  return owners.size > 1 ? idConflict(group.map(({ info }) => info)) : undefined
}

function lookAlikeOf(group: readonly InstalledModel[], { prefer = {} }: TrustPolicy): FlitError | undefined {
  const unknown = group.filter(({ info }) => prefer[info.id] === undefined)
  const ids = new Set(group.map(({ info }) => info.id))
  return ids.size > 1 && unknown.length > 0 ? lookAlike(group.map(({ info }) => info)) : undefined
}
