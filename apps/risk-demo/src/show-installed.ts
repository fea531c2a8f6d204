import type { Registry } from '@flit-ml/core'

/** Prints what was discovered, by domain, and what was refused. */
export function showInstalled(registry: Registry): void {
  const models = registry.listModels()
  console.log(`Models that were discovered: ${models.length}\n`)
  const width = Math.max(0, ...models.map(({ reference }) => reference.length))
  for (const domain of registry.listDomains()) {
    console.log(`  ${domain}`)
    for (const { reference, description } of registry.listModels({ domain })) {
      console.log(`    ${reference.padEnd(width)}   ${description ?? ''}`)
    }
  }
  for (const { error } of registry.problems()) console.log(`\n  refused: ${error.message}`)
  console.log()
}
