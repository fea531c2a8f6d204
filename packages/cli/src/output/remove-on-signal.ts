import { rmSync } from 'node:fs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until it is disposed of, a signal that ends the process removes these files and folders first. */
export function removeOnSignal(...paths: readonly string[]): Disposable {
  const end = (signal: NodeJS.Signals): void => {
    for (const path of paths) rmSync(path, { recursive: true, force: true })
    for (const name of signals) process.off(name, end)
    process.kill(process.pid, signal)
  }
  for (const name of signals) process.on(name, end)
  return {
    [Symbol.dispose]() {
      for (const name of signals) process.off(name, end)
    },
  }
}
