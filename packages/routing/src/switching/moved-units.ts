import type { Route } from '../routes/route.ts'

type Routes = ReadonlyMap<string, Route>

/** A sentence for each route of which units go from one challenger to another, which muddles what is compared. */
export function movedUnits(before: Routes, after: Routes): string[] {
  return [...after.values()].flatMap((route) => {
    const previous = before.get(route.name)
    const share = previous ? movedShare(previous, route) : 0
    if (share < 1e-9) return []
    const percent = Number((100 * share).toPrecision(3))
    return [
      `${route.name}: ${percent} % of the units go from one challenger to another. 'reserve' keeps room to grow in.`,
    ]
  })
}

/** Of all units; those of another seed are another experiment's. */
function movedShare(before: Route, after: Route): number {
  if (before.plan.hashedSeed !== after.plan.hashedSeed) return 0
  let share = 0
  for (const [name, from, to] of rangesOf(before)) {
    for (const [other, start, end] of rangesOf(after)) {
      if (name !== other) share += Math.max(0, Math.min(to, end) - Math.max(from, start))
    }
  }
  return share
}

function rangesOf({ plan, challengers }: Route): (readonly [name: string, from: number, to: number])[] {
  return challengers.map(({ name }, at) => [name, plan.ranges[at]?.[0] ?? 0, plan.ends[at] ?? 0] as const)
}
