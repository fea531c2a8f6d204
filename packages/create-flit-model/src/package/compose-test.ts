import type { Task } from '@flit-ml/spec'

/** The template's test for a model with this task: figures, which the template leaves out, are for classifiers alone. */
export function composeTest(template: string, task: Task): string {
  return task === 'binary-classification' ? template : template.replace(/, \{.*\}\)/s, ')')
}
