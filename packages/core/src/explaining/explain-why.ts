import type { InstalledModel } from '../discovery/describe-model.ts'
import type { Discovery } from '../discovery/discover.ts'
import type { Problem } from '../discovery/problem.ts'
import type { Catalogue } from '../registry/catalogue.ts'
import type { Entry } from '../registry/entry.ts'
import { chooseVersion } from '../registry/reference.ts'
import { adviseOn } from './advise-on.ts'
import { type Names, namesOf } from './names-of.ts'
import type { Copy, Why } from './why.ts'

/** Says what was found for an id, a reference or a package name, which copy answers, and why the others do not. */
export function explainWhy(
  subject: string | undefined,
  discovery: Discovery,
  catalogue: Catalogue,
  dir: string | undefined,
): Why {
  const names = namesOf(subject)
  const entries = catalogue.entries().filter((entry) => names(entry.info.id) || names(entry.info.package))
  const copies = [
    ...entries.map((entry) => copyOf(entry, chooseVersion(catalogue.versionsOf(entry.info.id)))),
    ...discovery.shadowed.filter(({ info }) => names(info.id) || names(info.package)).map(shadowedCopy),
    ...catalogue.problems.filter((problem) => concerns(problem, names)).map(refusedCopy),
  ].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const { packageManager, roots } = discovery
  const advice = copies.length === 0 && dir !== undefined ? adviseOn(subject, dir) : undefined
  return { ...(subject === undefined ? {} : { subject }), packageManager, roots, copies, ...(advice ? { advice } : {}) }
}

const order: readonly Copy['outcome'][] = ['answers', 'available', 'shadowed', 'refused']

function copyOf({ info }: Entry, answering: Entry | undefined): Copy {
  const { reference, package: name, path } = info
  const where = { reference, ...(name === undefined ? {} : { package: name }), ...(path === undefined ? {} : { path }) }
  if (answering?.info !== info)
    return { ...where, outcome: 'available', because: `it is asked for by its version: ${reference}` }
  return {
    ...where,
    outcome: 'answers',
    because:
      name === undefined ? 'the application registered it' : 'it is the one that the application gets by its name',
  }
}

function shadowedCopy({ info }: InstalledModel): Copy {
  const { reference, package: name, path } = info
  return {
    reference,
    package: name,
    path,
    outcome: 'shadowed',
    because: 'the same version of this package is installed nearer',
  }
}

function refusedCopy({ path, error }: Problem): Copy {
  return { path, outcome: 'refused', because: error.message }
}

/** A dependency that is missing is no copy: the advice speaks of it. */
function concerns({ path, error }: Problem, names: Names): boolean {
  if (error.code === 'FLIT_DEPENDENCY_MISSING') return false
  const { id, ids, package: name } = error.details as { id?: string; ids?: readonly string[]; package?: string }
  const folder = path.replaceAll('\\', '/').split('/node_modules/').at(-1)
  return [id, name, folder, ...(ids ?? [])].some((candidate) => candidate !== undefined && names(candidate))
}
