import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { chooseLayout } from '../discovery/layouts/choose-layout.ts'
import type { Layout } from '../discovery/layouts/layout.ts'
import { type ApplicationDependencies, readApplication } from '../discovery/read-application.ts'
import { type HiddenModel, hiddenModel } from './hidden-model.ts'
import { namesOf } from './names-of.ts'

interface Situation {
  /** The application's real folder. */
  readonly dir: string
  readonly layout: Layout
  readonly dependencies: ApplicationDependencies
  /** What was asked for, where it is installed for somebody else. */
  readonly hidden: HiddenModel | undefined
}

/** The likeliest cause why nothing was found from an application's folder, and what to do. */
export function adviseOn(subject: string | undefined, folder: string): string {
  const dir = realpathSync(folder)
  const layout = chooseLayout(dir)
  if (layout.roots.length === 0) {
    const { install } = commandsOf(layout)
    return `There is no node_modules from ${dir} upwards: run ${install} there, or name another folder.`
  }
  const hidden = hiddenModel(namesOf(subject), dir, layout.roots)
  const situation = { dir, layout, dependencies: readApplication(dir), hidden }
  if (subject === undefined || isId(subject)) return adviseOnModels(subject, situation)
  return adviseOnPackage(subject, situation)
}

function adviseOnModels(id: string | undefined, { dir, layout, dependencies, hidden }: Situation): string {
  const missing = [...dependencies.keys()].filter((name) => !layout.find(name, dir))
  if (hidden && (id !== undefined || missing.length === 0)) return adviseOnHidden(hidden, dir, layout)
  const what = id === undefined ? 'is a model' : `has the id ${id}`
  if (missing.length === 0) return `Nothing that is installed ${what}: install a package that is.`
  const { install } = commandsOf(layout)
  return `Nothing that is installed ${what}. Declared and not installed are ${missing.join(', ')}: run ${install}.`
}

function adviseOnPackage(name: string, { dir, layout, dependencies, hidden }: Situation): string {
  const { add, install } = commandsOf(layout)
  const field = dependencies.get(name)
  if (hidden && field === undefined) return adviseOnHidden(hidden, dir, layout)
  const installed = layout.find(name, dir)
  if (installed)
    return `${name} is installed in ${installed.folder}, and its package.json has no 'flitModel': it is no model.`
  if (field === 'devDependencies') {
    return `${name} is among the devDependencies, which an install for production leaves out: move it to the dependencies, or run ${install}.`
  }
  if (field !== undefined) return `${name} is among the ${field}, and is not installed: run ${install}.`
  const packageJson = join(dir, 'package.json')
  return `${name} is not among the dependencies in ${packageJson}${existsSync(packageJson) ? '' : ', which does not exist'}: run \`${add} ${name}\`.`
}

function adviseOnHidden({ info, owner }: HiddenModel, dir: string, layout: Layout): string {
  const { add } = commandsOf(layout)
  return `${info.package} is installed in ${info.path} for ${owner}, and not for ${dir}: run \`${add} ${info.package}\` there.`
}

function isId(subject: string): boolean {
  return /^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*(@|$)/.test(subject)
}

function commandsOf({ packageManager }: Layout): { readonly add: string; readonly install: string } {
  const name = /^(pnpm|yarn|bun)/i.exec(packageManager)?.[0].toLowerCase() ?? 'npm'
  return { install: `\`${name} install\``, add: name === 'npm' ? 'npm install' : `${name} add` }
}
