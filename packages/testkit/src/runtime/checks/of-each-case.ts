import type { Check } from '../../checks/check.ts'
import type { Subject } from '../../subject.ts'
import { failFor } from '../runtime-subject.ts'
import type { RuntimeCheck, RuntimeCheckName } from './runtime-check.ts'

/** A check of a model as one of all the cases of a runtime. */
export function ofEachCase(check: Check<RuntimeCheckName, Subject>): RuntimeCheck {
  return {
    name: check.name,
    title: check.title,
    inapplicable({ cases }) {
      const reasons = cases.map(({ subject }) => check.inapplicable?.(subject))
      return reasons.includes(undefined) ? undefined : reasons[0]
    },
    async run({ cases }) {
      for (const { given, subject } of cases) {
        if (check.inapplicable?.(subject) === undefined) await check.run(subject).catch(failFor(given))
      }
    },
  }
}
