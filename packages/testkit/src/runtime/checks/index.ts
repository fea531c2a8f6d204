import { behaviours } from '../../checks/index.ts'
import { damagedArtifact } from './damaged-artifact.ts'
import { importing } from './importing.ts'
import { name } from './name.ts'
import { ofEachCase } from './of-each-case.ts'
import { options } from './options.ts'
import { otherSignature } from './other-signature.ts'
import type { RuntimeCheck } from './runtime-check.ts'
import { sameBits } from './same-bits.ts'

/** What every runtime promises, once it loads its cases. */
export const runtimeChecks: readonly RuntimeCheck[] = [
  name,
  importing,
  options,
  damagedArtifact,
  otherSignature,
  ofEachCase(sameBits),
  ...behaviours.map(ofEachCase),
]
