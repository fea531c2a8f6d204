import { writeFileSync } from 'node:fs'
import { generateValidators } from './generate-validators.ts'

writeFileSync(new URL('../validation/validators.ts', import.meta.url), generateValidators())
