import type { Observer } from '../observer.ts'

/** All that a scan depended on, by how it has to be looked at again. */
export interface Observations {
  readonly present: readonly string[]
  readonly absent: readonly string[]
  readonly itself: readonly string[]
  readonly real: readonly (readonly [folder: string, real: string])[]
}

/** An observer that takes down what it is told. */
export function noteObservations(): { readonly observer: Observer; readonly observations: Observations } {
  const [present, absent, itself, real] = [[], [], [], []] as [string[], string[], string[], [string, string][]]
  const observer: Observer = {
    present: (path) => present.push(path),
    absent: (path) => absent.push(path),
    itself: (path) => itself.push(path),
    real: (folder, where) => real.push([folder, where]),
  }
  return { observer, observations: { present, absent, itself, real } }
}
