import { type Checkpoint, type Finding, verifyChain } from '@flit-ml/decisions'
import { chainBroken } from '../errors.ts'
import { print, printJson } from '../output/print.ts'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'
import { openSource, type StoreOptions } from './open-source.ts'

interface VerifyOptions extends StoreOptions {
  readonly checkpoint?: Checkpoint
}

/** Says which records are not as they were kept; that there is one is a failure. */
export async function verify(options: VerifyOptions): Promise<void> {
  await using source = await openSource(options)
  const verification = await verifyChain(source, options.checkpoint ? [options.checkpoint] : [])
  const { store, records, findings, checkpoint } = verification
  if (options.json) printJson(verification)
  else {
    print(
      style(findings.length === 0 ? 'green' : 'red', `${records} records, findings: ${findings.length}`),
      ...findings.map((finding) => `  ${printable(describe(finding))}`),
      `checkpoint ${checkpoint.sequence}:${checkpoint.hash}`,
    )
  }
  if (findings.length > 0) throw chainBroken(store, findings.length)
}

function describe(finding: Finding): string {
  const { kind, sequence } = finding
  switch (kind) {
    case 'changed':
      return `record ${sequence} (${finding.id}) was changed`
    case 'replaced':
      return `record ${sequence} (${finding.id}) was changed and hashed anew, or records after it were removed`
    case 'reordered':
      return `record ${sequence} (${finding.id}) was kept after record ${finding.after}, and was moved`
    case 'rewritten':
      return `record ${sequence} is not the one of the checkpoint: the chain was written anew`
    default:
      return `${kind}: ${sequence === finding.to ? `record ${sequence}` : `records ${sequence} to ${finding.to}`}`
  }
}
