declare module 'npm-packlist' {
  /** What the list is made from: of an Arborist tree, the parts that a package without bundled dependencies needs. */
  interface Tree {
    readonly path: string
    readonly package: object
    readonly isProjectRoot: boolean
    readonly edgesOut: Map<string, never>
  }

  export default function packlist(tree: Tree): Promise<string[]>
}
