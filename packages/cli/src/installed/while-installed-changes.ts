import type { Registry } from '@flit-ml/core'

/** Does something, and does it again whenever other models are installed, until a signal ends it. */
export async function whileInstalledChanges(registry: Registry, act: () => Promise<void>): Promise<void> {
  let acting = Promise.resolve()
  let isDue = false
  const schedule = (): void => {
    // One installation brings many events, and is one reason to act.
    if (isDue) return
    isDue = true
    acting = acting.then(() => {
      isDue = false
      return act()
    })
  }
  await using _ = registry.watch()
  registry.events.on('discovered', schedule).on('removed', schedule)
  schedule()
  await signalled()
  await acting
}

/** Watching alone would not keep the process running. */
function signalled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const alive = setInterval(() => undefined, 2 ** 30)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  return promise.finally(() => clearInterval(alive))
}
