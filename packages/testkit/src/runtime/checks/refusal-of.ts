import { type FlitErrorCode, isFlitError } from '@flit-ml/spec'
import { messageOf } from '../../message-of.ts'

/** What is wrong with how a load ends that should be refused with this code; nothing where it is. */
export async function refusalOf(load: Promise<unknown>, code: FlitErrorCode): Promise<string | undefined> {
  try {
    await load
    return `is not refused, and should be with ${code}`
  } catch (error) {
    return isFlitError(error, code) ? undefined : `is refused otherwise than with ${code}: ${messageOf(error)}`
  }
}
