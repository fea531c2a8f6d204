import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { chooseLayout } from '../discovery/layouts/choose-layout.ts'
import type { Layout } from '../discovery/layouts/layout.ts'
import { type ApplicationDependencies, readApplication } from '../discovery/read-application.ts'
import { hiddenCopyOf } from './hidden-copy-of.ts'

interface Application {
  readonly dir: string
  readonly layout: Layout
  readonly dependencies: ApplicationDependencies
}

/** The likeliest cause why nothing was found from an application's folder, and what to do. */
export function adviseOn(subject: string | undefined, folder: string): string {
  const dir = realpathSync(folder)
  const layout = chooseLayout(dir)
  const dependencies = readApplication(dir)
  const { install } = commandsOf(layout.packageManager)
  if (layout.roots.length === 0) {
    return `There is no node_modules from ${dir} upwards: run ${install} there, or name another folder.`
  }
  if (subject === undefined || isId(subject)) {
    const missing = [...dependencies.keys()].filter((name) => !layout.find(name, dir))
    const what = subject === undefined ? 'is a model' : `has the id ${subject}`
    return missing.length > 0
      ? `Nothing that is installed ${what}. Declared and not installed are ${missing.join(', ')}: run ${install}.`
      : `Nothing that is installed ${what}: install a package that is.`
  }
  return adviseOnPackage(subject, { dir, layout, dependencies })
}

function adviseOnPackage(name: string, { dir, layout, dependencies }: Application): string {
  const { add, install } = commandsOf(layout.packageManager)
  const field = dependencies.get(name)
  const installed = layout.find(name, dir)
  if (installed)
    return `${name} is installed in ${installed.folder}, and its package.json has no 'flitModel': it is no model.`
  if (field === 'devDependencies') {
    return `${name} is among the devDependencies, which an install for production leaves out: move it to the dependencies, or run ${install}.`
  }
  if (field !== undefined) return `${name} is among the ${field}, and is not installed: run ${install}.`
  const hidden = hiddenCopyOf(name, dir, layout.roots)
  if (hidden)
    return `${name} is installed in ${hidden} for another package, and not for ${dir}: run ${add} ${name} there.`
  return `${name} is not among the dependencies in ${join(dir, 'package.json')}${existsSync(join(dir, 'package.json')) ? '' : ', which does not exist'}: run ${add} ${name}.`
}

function isId(subject: string): boolean {
  return /^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*(@|$)/.test(subject)
}

function commandsOf(packageManager: string): { readonly add: string; readonly install: string } {
  const name = /^(pnpm|yarn|bun)/i.exec(packageManager)?.[0].toLowerCase() ?? 'npm'
  return { install: `\`${name} install\``, add: name === 'npm' ? '`npm install`' : `\`${name} add\`` }
}
