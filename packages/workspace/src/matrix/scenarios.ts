import { delay, nextRule, own, rule } from './packages/invented.ts'
import { logisticRisk } from './packages/logistic-risk.ts'
import type { ModelManifest } from './packages/model-package.ts'
import type { Application } from './write-project.ts'

/** A way in which models reach an application. */
export interface Scenario extends Application {
  readonly name: string
  /** What the application has to find, in the order of a list. */
  readonly models: readonly ModelManifest[]
}

const byBundle = { '@example/models': '1.0.0' }

export const scenarios: readonly Scenario[] = [
  {
    name: 'models that it depends on',
    dependencies: { [rule.manifest.name]: '1.0.0', [logisticRisk.name]: '*' },
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
  {
    name: 'in a workspace what it and the root depend on, and nothing that is there for another application',
    dependencies: { '@example/helper': '1.0.0' },
    rootDependencies: { [rule.manifest.name]: '1.0.0' },
    members: {
      'packages/model-own': own.files,
      'apps/reporting': {
        'package.json': {
          name: 'reporting',
          private: true,
          dependencies: { [own.manifest.name]: '*', [nextRule.manifest.name]: '1.1.0' },
        },
      },
    },
    models: [rule.manifest, delay.manifest],
  },
  {
    name: 'a model that a package which is no bundle depends on',
    dependencies: { '@example/helper': '1.0.0' },
    models: [delay.manifest],
  },
]
