import type { InstalledModel } from '../discovery/describe-model.ts'
import { loadPreferredRuntime, loadRuntime } from './load-runtime.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'
import type { RuntimeChoice } from './runtime-choice.ts'

/** The runtimes to try for an installed model: those preferred, up to the declared one, which is the last. */
export function runtimesOf(
  info: InstalledModel['info'],
  declared: string,
  { prefer, dir }: RuntimeChoice,
): (() => Promise<LoadedRuntime>)[] {
  const preferred = prefer.includes(declared) ? prefer.slice(0, prefer.indexOf(declared)) : prefer
  return [...preferred.map((name) => () => loadPreferredRuntime(name, info, dir)), () => loadRuntime(declared, info)]
}
