import type { InstalledModel } from '../discovery/describe-model.ts'
import { pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { type RuntimeCandidate, runtimeCandidate } from './runtime-candidate.ts'
import type { RuntimeChoice } from './runtime-choice.ts'

/**
 * The runtimes to try for an installed model: those preferred, up to the declared one, which is the last. Each comes from the
 * model's own package, so that two models can use two versions; a preferred one that is not there, from the application.
 */
export function runtimesOf(
  info: InstalledModel['info'],
  declared: string,
  { prefer, dir }: RuntimeChoice,
): RuntimeCandidate[] {
  const preferred = prefer.includes(declared) ? prefer.slice(0, prefer.indexOf(declared)) : prefer
  const folders = [info.path, dir ?? []].flat()
  const remedy = "Install it in the application, or take it out of 'runtimes.prefer' in its configuration."
  return [
    ...preferred.map((name) => runtimeCandidate(name, info, folders, remedy)),
    runtimeCandidate(declared, info, [info.path], remedyFor(declared, info)),
  ]
}

function remedyFor(name: string, { package: model, path }: InstalledModel['info']): string {
  // Yarn installs no peers by itself, and Plug'n'Play lends none.
  const peers = pnpApiOf(path) ? " Under Plug'n'Play, @flit-ml/spec has to be among those of the application." : ''
  return `Install the model again; ${name} has to be among the dependencies of ${model}.${peers}`
}
