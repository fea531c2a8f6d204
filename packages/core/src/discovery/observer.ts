/** Is told what a scan depends on: it is the same again as long as these paths are. */
export interface Observer {
  /** A file that was read or a folder that was listed, through whatever links. */
  present(path: string): void
  /** A path that led to nothing. */
  absent(path: string): void
  /** What stands at the path itself, be it a link. */
  itself(path: string): void
  /** A folder, and where it really is. */
  real(folder: string, real: string): void
}

export const unobserved: Observer = { present() {}, absent() {}, itself() {}, real() {} }
