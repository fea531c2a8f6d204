import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codePackage } from './packages.ts'
import { randomFrom } from './random.ts'
import { type Files, temporaryApplication, writeFiles } from './temporary-application.ts'

/** A workspace is flat too, and its root is the application: what is installed counts as far as it is depended on. */
export type ChangingLayout = 'flat' | 'isolated' | 'workspace'

const names = ['risk', 'delay', '@team/score', '@team/churn', 'bundle']
const furtherNames = ['linked', 'deep', 'inner', 'dependency']

/**
 * An application whose packages change at random, as installers, people and tools change them; a seed decides how. With a
 * mark, ordinary packages change as installers change them: with the mark.
 */
export class ChangingApplication {
  readonly dir: string
  readonly #random: () => number
  readonly #layout: ChangingLayout
  readonly #mark: string | undefined

  constructor(seed: number, layout: ChangingLayout, mark?: string) {
    this.#random = randomFrom(seed)
    this.#layout = layout
    this.#mark = mark
    this.dir = temporaryApplication()
    this.declare()
    this.#writeMark()
  }

  /** Makes one change; gives back its name. */
  change(): string {
    const changes = [
      this.install,
      this.upgradeInPlace,
      this.remove,
      this.touch,
      this.editKeepingSizeAndTime,
      this.swapLink,
      this.nest,
      this.linkFromOutside,
      this.removeModelFile,
      this.declare,
    ]
    const change = this.#pick(changes)
    change.call(this)
    return change.name
  }

  isLucky(chance: number): boolean {
    return this.#random() < chance
  }

  /** A package, in a folder of its own, and under an isolated layout beside a link to what it depends on. */
  private install(): void {
    const name = this.#pick(names)
    this.#put(name, this.#files(name))
    this.#writeMark()
  }

  private upgradeInPlace(): void {
    const name = this.#pick(names)
    const folder = this.#folder(name)
    if (existsSync(folder)) writeFiles(folder, this.#files(name))
    this.#writeMark()
  }

  private remove(): void {
    rmSync(this.#folder(this.#pick(names)), { recursive: true, force: true })
    if (this.isLucky(0.5)) this.#writeMark()
  }

  private touch(): void {
    const file = this.#manifest()
    if (existsSync(file)) utimesSync(file, this.#random() * 1e9, this.#random() * 1e9)
  }

  private editKeepingSizeAndTime(): void {
    const file = this.#manifest()
    if (!existsSync(file) || !lstatSync(file).isFile()) return
    const { atime, mtime } = lstatSync(file)
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      text.replace(/"version":"(\d)/, () => `"version":"${this.#digit()}`),
    )
    utimesSync(file, atime, mtime)
  }

  /** The link in the application's `node_modules` comes to lead elsewhere, in one step. */
  private swapLink(): void {
    const path = join(this.dir, 'node_modules', this.#pick(names))
    const target = writeFiles(join(this.dir, 'elsewhere', this.#digit()), this.#model(this.#pick(names)))
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true })
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(target, join(this.dir, 'new-link'))
    renameSync(join(this.dir, 'new-link'), path)
  }

  private nest(): void {
    const nested = join(this.#folder(this.#pick(names)), 'node_modules')
    if (existsSync(nested)) rmSync(nested, { recursive: true })
    else if (existsSync(dirname(nested))) writeFiles(join(nested, 'inner'), this.#files('inner'))
    this.#writeMark()
  }

  /** As `npm link` does, and without a mark; what is linked is edited in place, and gets packages of its own. */
  private linkFromOutside(): void {
    const folder = writeFiles(join(this.dir, 'workspace', this.#digit()), this.#files('linked'))
    if (this.isLucky(0.3)) writeFiles(join(folder, 'node_modules/deep'), this.#files('deep'))
    if (this.isLucky(0.3)) rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
    const path = join(this.dir, 'node_modules/linked')
    rmSync(path, { force: true })
    symlinkSync(folder, path)
  }

  private removeModelFile(): void {
    rmSync(join(this.#folder(this.#pick(names)), 'signature.json'), { force: true })
  }

  private declare(): void {
    const dependencies = Object.fromEntries(names.filter(() => this.isLucky(0.5)).map((name) => [name, '*']))
    const workspaces = this.#layout === 'workspace' ? ['workspace/*'] : undefined
    writeFiles(this.dir, { 'package.json': { name: 'app', workspaces, dependencies } })
  }

  #put(name: string, files: Files): void {
    const path = join(this.dir, 'node_modules', name)
    rmSync(path, { recursive: true, force: true })
    if (this.#layout !== 'isolated') {
      writeFiles(path, files)
      return
    }
    const container = join(this.dir, 'node_modules/.pnpm', `${name.replace('/', '+')}@${this.#digit()}`, 'node_modules')
    rmSync(container, { recursive: true, force: true })
    writeFiles(join(container, name), files)
    writeFiles(join(container, 'dependency'), this.#files('dependency'))
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(join(container, name), path)
  }

  #folder(name: string): string {
    return join(this.dir, 'node_modules', name)
  }

  /** Of a model, where there is a mark: nobody else's is edited by hand. */
  #manifest(): string {
    const file = join(this.#folder(this.#pick(names)), 'package.json')
    const isOrdinary = existsSync(file) && !readFileSync(file, 'utf8').includes('flitModel')
    return this.#mark !== undefined && isOrdinary ? '' : file
  }

  #files(name: string): Files {
    const version = `${this.#digit()}.0.0`
    const dependencies = { [this.#pick([...names, ...furtherNames])]: '*' }
    const ordinary = { 'package.json': { name, version, dependencies } }
    if (this.isLucky(0.25)) return ordinary
    if (this.isLucky(0.1)) return { 'package.json': '{ "flitModel": ' }
    if (name === 'bundle') return { 'package.json': { name, version, flitModels: [this.#pick(names)] } }
    return this.#model(name)
  }

  #model(name: string): Files {
    const id = `bnpl.${name.replace('@team/', '')}`
    const engines = this.isLucky(0.1) ? { node: '<18' } : undefined
    const files = codePackage({ name, id, version: `${this.#digit()}.0.0` })
    return { ...files, 'package.json': { ...Object(files['package.json']), engines } }
  }

  #writeMark(): void {
    if (this.#mark !== undefined) writeFileSync(join(this.dir, 'node_modules', this.#mark), String(this.#random()))
  }

  #digit(): string {
    return String(Math.floor(this.#random() * 4))
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T
  }
}
