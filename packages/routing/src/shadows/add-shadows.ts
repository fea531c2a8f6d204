import { hash } from '../assignment/hash.ts'
import type { Decision } from '../decision.ts'
import type { Route } from '../routes/route.ts'
import type { Generation } from '../switching/generation.ts'
import { Sighting, type Witnesses } from './sighting.ts'

/** Has the shadows of a route see what was decided, each its sample. */
export function addShadows(route: Route, { id, row }: Decision, generation: Generation, witnesses: Witnesses): void {
  const isSampled = ({ name, sample }: Route['shadows'][number]) =>
    sample === 1 || (hash(name, id, 2) as number) < sample
  const shadows = route.shadows.filter(isSampled)
  if (shadows.length === 0) return
  // Whoever asked may go on to change the row.
  new Sighting(route, id, { ...row }, generation, witnesses).show(shadows)
}
