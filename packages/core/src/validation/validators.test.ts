import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generateValidators } from '../testing/generate-validators.ts'

it('the compiled validators are those of the schemas: run `pnpm run generate` where they are not', () => {
  const path = join(import.meta.dirname, '../../src/validation/validators.ts')
  expect(readFileSync(path, 'utf8')).toBe(generateValidators())
})
