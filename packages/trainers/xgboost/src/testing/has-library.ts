import { findLibrary } from '../library/find-library.ts'

/** Whether this machine has the XGBoost library; where not, that is said. */
export function hasLibrary(): boolean {
  try {
    findLibrary()
    return true
  } catch (error) {
    console.warn(`Skipped: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
