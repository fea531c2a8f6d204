import { parseReference } from '../registry/reference.ts'

/** Whether a name is the one that was asked for. */
export type Names = (name: string | undefined) => boolean

/** What was asked for: a package, an id, or the id within a reference; without a subject, anything. */
export function namesOf(subject: string | undefined): Names {
  if (subject === undefined) return () => true
  const id = subject.startsWith('@') ? subject : parseReference(subject).id
  return (name) => name === subject || name === id
}
