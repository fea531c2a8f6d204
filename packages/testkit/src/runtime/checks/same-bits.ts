import { differences } from '@flit-ml/core'
import { assertNone } from '../../assert-none.ts'
import type { Check } from '../../checks/check.ts'
import { predictOneByOne } from '../../predict-one-by-one.ts'
import type { Subject } from '../../subject.ts'

export const sameBits: Check<'same bits', Subject> = {
  name: 'same bits',
  title: 'a row is answered in a batch as it is alone, to the last bit',
  async run({ model, rows, tolerance }) {
    const alone = await predictOneByOne(model, rows)
    const together = await model.predict(rows)
    // Answers that are further apart are left to the checks of batches and of their order.
    const coarse = new Set(differences(together, alone, tolerance).map(rowOf))
    const fine = differences(together, alone, 0).filter((difference) => !coarse.has(rowOf(difference)))
    assertNone(fine, 'In a batch, rows get other last bits')
  },
}

function rowOf(difference: string): string {
  return difference.slice(0, difference.indexOf(':'))
}
