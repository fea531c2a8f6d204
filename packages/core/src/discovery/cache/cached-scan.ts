import { join, relative } from 'node:path'
import { coreVersion } from '../../core-version.ts'
import type { Layout } from '../layouts/layout.ts'
import type { Application } from '../read-application.ts'
import { type Scan, scan } from '../scan.ts'
import { encode, readKeptScan } from './cache-file.ts'
import { cacheFolderOf } from './cache-folder.ts'
import { fingerprintOf } from './fingerprint.ts'
import { noteObservations } from './observations.ts'
import { openReplacement } from './replacement.ts'
import { withoutVouchedFor } from './vouched-for.ts'

/**
 * The scan of a layout, from `node_modules/.cache/flit-ml` where nothing that it depends on has changed since. A file
 * that is stale, damaged or another's is not used, and where none can be written there is none: the answer is the same.
 */
export function cachedScan(layout: Layout, application: Application): Scan {
  const path = cacheFileOf(layout, application.dir)
  const version = coreVersion()
  if (path === undefined || version === undefined) return scan(layout, application)
  const { dir, dependencies } = application
  const owner = JSON.stringify([version, process.version, dir, layout.roots, [...dependencies]])
  const kept = readKeptScan(path, owner)
  if (kept && fingerprintOf(kept.observations)?.state === kept.state) return kept.scan
  return scanAndKeep(layout, application, path, owner)
}

/** In the nearest `node_modules`; an application that shares it with others has a file of its own there. */
function cacheFileOf(layout: Layout, dir: string): string | undefined {
  const folder = cacheFolderOf(layout)
  if (folder === undefined) return undefined
  const application = relative(join(folder, '../../..'), dir)
  const suffix = application === '' ? '' : `.${encodeURIComponent(application)}`
  return join(folder, `discovery${suffix}.json`)
}

function scanAndKeep(layout: Layout, application: Application, path: string, owner: string): Scan {
  using replacement = openReplacement(path, layout.roots)
  const { observer, observations } = noteObservations()
  const scanned = scan(layout, application, observer)
  if (!replacement) return scanned
  // A cache is void as soon as the code that made it is another.
  observer.present(import.meta.filename)
  const refused = scanned.problems.map(({ path }) => path)
  const kept = withoutVouchedFor(observations, layout.roots, refused)
  const fingerprint = fingerprintOf(kept)
  // What changed since the scan began may have been read before or after; a change from now on will show.
  if (fingerprint && fingerprint.changedAt < replacement.openedAt) {
    replacement.write(encode({ owner, observations: kept, state: fingerprint.state, scan: scanned }))
  }
  return scanned
}
