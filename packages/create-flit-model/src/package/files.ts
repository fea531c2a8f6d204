/** The files of a package, by path, with `/`. */
export type Files = Readonly<Record<string, Uint8Array | string>>
