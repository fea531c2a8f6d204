import type { Files } from '../package-managers/package-manager.ts'
import type { ModelPackage } from './model-package.ts'
import { ruleModel } from './rule-model.ts'

const name = '@example/model-rule'
const id = 'bnpl.rule'

export const rule: ModelPackage = ruleModel({ name, id, version: '1.0.0', scale: 1000 })

export const nextRule: ModelPackage = ruleModel({ name, id, version: '1.1.0', scale: 500 })

export const delay: ModelPackage = ruleModel({
  name: '@example/model-delay',
  id: 'logistics.delay',
  version: '3.0.0',
  scale: 200,
})

/** Published nowhere. */
export const own: ModelPackage = ruleModel({ name: 'model-own', id: 'bnpl.own', version: '0.1.0', scale: 100 })

/** A bundle, which brings two models along. */
export const bundle: Files = {
  'package.json': {
    name: '@example/models',
    version: '1.0.0',
    dependencies: { [nextRule.manifest.name]: '1.1.0', [delay.manifest.name]: '^3.0.0' },
    flitModels: [nextRule.manifest.name, delay.manifest.name],
  },
}

/** Names no model, and depends on one. */
export const helper: Files = {
  'package.json': {
    name: '@example/helper',
    version: '1.0.0',
    dependencies: { [delay.manifest.name]: '^3.0.0' },
  },
}
