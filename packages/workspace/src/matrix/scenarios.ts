import type { Files } from './package-managers/package-manager.ts'
import { delay, nextRule, own, rule } from './packages/invented.ts'
import { logisticRisk } from './packages/logistic-risk.ts'
import type { ModelManifest } from './packages/model-package.ts'

/** A way in which models reach an application. */
export interface Scenario {
  readonly name: string
  /** What the application depends on, apart from Flit-ML itself. */
  readonly dependencies: Readonly<Record<string, string>>
  /** What stands in the workspace beside the application, by the folder. Without this, a project need not be a workspace. */
  readonly members?: Readonly<Record<string, Files>>
  /** What the application has to find, in the order of a list. */
  readonly models: readonly ModelManifest[]
}

const byBundle = { '@example/models': '1.0.0' }

export const scenarios: readonly Scenario[] = [
  {
    name: 'models that it depends on',
    dependencies: { [rule.manifest.name]: '1.0.0', [logisticRisk.name]: logisticRisk.version },
    models: [logisticRisk, rule.manifest],
  },
  {
    name: 'models that come with a bundle',
    dependencies: byBundle,
    models: [nextRule.manifest, delay.manifest],
  },
  {
    name: 'two versions of one model, by an alias',
    dependencies: { [rule.manifest.name]: '^1.1.0', 'rule-before': `npm:${rule.manifest.name}@1.0.0` },
    models: [nextRule.manifest, rule.manifest],
  },
  {
    name: 'models that are hoisted in a workspace, and one that stands in it',
    dependencies: { ...byBundle, [nextRule.manifest.name]: '1.1.0', [own.manifest.name]: '*' },
    members: {
      'packages/model-own': own.files,
      'apps/reporting': { 'package.json': { name: 'reporting', private: true, dependencies: byBundle } },
    },
    models: [own.manifest, nextRule.manifest, delay.manifest],
  },
]
