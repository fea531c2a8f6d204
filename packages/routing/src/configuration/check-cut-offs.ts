import type { Complain } from './check-configuration.ts'
import type { CutOffConfiguration } from './configuration.ts'

/** What a schema cannot say of bands: that each but the last has a limit, and that limits ascend. */
export function checkCutOffs(cutOffs: Readonly<Record<string, CutOffConfiguration>>, complain: Complain): void {
  for (const [name, { bands }] of Object.entries(cutOffs)) {
    if (bands.length < 2) complain(`cutOffs.${name}.bands`, 'two bands or more')
    for (const [at, { below }] of bands.entries()) {
      const field = `cutOffs.${name}.bands.${at}.below`
      const before = bands[at - 1]?.below ?? Number.NEGATIVE_INFINITY
      if (at === bands.length - 1) {
        if (below !== undefined) complain(field, 'absent: the last band takes what is left')
      } else if (below === undefined || !(below > before)) complain(field, 'a limit above the one before')
    }
  }
}
