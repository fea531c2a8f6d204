import { writeFileSync } from 'node:fs'
import { holdout, training } from './split.ts'
import { trainingFile } from './training-file.ts'

// A part of the build: the two files of each data set stand beside this one.
for (const name of ['credit-data', 'flights'] as const) {
  for (const [part, read] of Object.entries({ training, holdout })) {
    writeFileSync(new URL(`${name}.${part}.csv`, import.meta.url), trainingFile(read(name)))
  }
}
