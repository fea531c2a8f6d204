/** For what is waited for on a machine that does much else meanwhile. */
export const patient = { timeout: 30_000 } as const
