import { readdirSync, readFileSync } from 'node:fs'

const fixtures = new URL('../fixtures/', import.meta.url)

/** The bytes of one file, such as `xgboost/base_score.ubj`. */
export function readFixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, fixtures)))
}

/** The names in one folder, in alphabetical order. */
export function listFixtures(folder: string): string[] {
  return readdirSync(new URL(folder, fixtures)).sort()
}
