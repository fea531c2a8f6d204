import type { Registry } from '@flit-ml/core'

/**
 * The command that would install a model which a reference means. Its package is that of another version, else the one that
 * is named as those of its domain are.
 */
export function installCommand(reference: string, registry: Registry): string {
  const [id = '', range] = reference.split(/@(.*)/)
  const name = packageOf(id, registry)
  const target = range === undefined ? name : `'${name}@${range}'`
  const { packageManager } = registry.why()
  const manager = /^(pnpm|yarn|bun)/i.exec(packageManager)?.[0].toLowerCase() ?? 'npm'
  return `${manager} ${manager === 'npm' ? 'install' : 'add'} ${target}`
}

function packageOf(id: string, registry: Registry): string {
  const [domain = '', name = ''] = id.split('.')
  const models = registry.listModels()
  const same = models.find((model) => model.id === id && model.package !== undefined)?.package
  const sibling = models.find((model) => model.domain === domain && model.package?.startsWith('@'))?.package
  return same ?? `${sibling?.split('/')[0] ?? '@flit-ml'}/model-${name}`
}
