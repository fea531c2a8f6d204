/** What operators made of an artifact, by the name of the node's output: plain objects of numbers and typed arrays. */
export interface CompiledForms {
  /** What was kept; whoever made it knows its type. */
  get(node: string): unknown
  /** Keeps it for the next process, where that can be done. */
  put(node: string, form: object): void
}
