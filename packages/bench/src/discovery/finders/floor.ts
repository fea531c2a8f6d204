import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Finder } from './finder.ts'

/** The least that whoever parses every package.json has to do: list, read, parse, one after the other. */
export const floor: Finder = (dir) => () => {
  const models: string[] = []
  readFolder(`${dir}/node_modules`, models)
  const store = `${dir}/node_modules/.pnpm`
  if (existsSync(store)) {
    for (const name of readdirSync(store)) readFolder(`${store}/${name}/node_modules`, models)
  }
  return models
}

/** Links are passed by: what they lead to is read where it stands. */
function readFolder(folder: string, models: string[]): void {
  for (const { name, path } of foldersIn(folder)) {
    if (name.startsWith('@')) readFolder(path, models)
    else if (!name.startsWith('.')) readPackage(path, models)
  }
}

function readPackage(folder: string, models: string[]): void {
  const packageJson = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  if ('flitModel' in packageJson) models.push(packageJson.name)
  if (existsSync(`${folder}/node_modules`)) readFolder(`${folder}/node_modules`, models)
}

function foldersIn(folder: string): { readonly name: string; readonly path: string }[] {
  const isFolder = (entry: Dirent): boolean => entry.isDirectory()
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  return entries.filter(isFolder).map(({ name }) => ({ name, path: `${folder}/${name}` }))
}
