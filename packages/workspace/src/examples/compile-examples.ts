import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../root.ts'
import type { Example } from './find-examples.ts'

export interface CompiledExample extends Example {
  /** What the compiler says, with the lines of the page. */
  readonly errors: readonly string[]
  /** The compiled module. */
  readonly module: string
}

/**
 * Compiles examples in a folder: together, but for those that declare something for every file, which stay by themselves.
 * What the folder held is gone.
 */
export async function compileExamples(examples: readonly Example[], folder: string): Promise<CompiledExample[]> {
  rmSync(folder, { recursive: true, force: true })
  const isOpen = ({ code }: Example): boolean => /^declare /m.test(code)
  const programs = [examples.filter((each) => !isOpen(each)), ...examples.filter(isOpen).map((each) => [each])]
  return (await Promise.all(programs.map((program, at) => compile(program, join(folder, `${at}`))))).flat()
}

async function compile(examples: readonly Example[], program: string): Promise<CompiledExample[]> {
  mkdirSync(program, { recursive: true })
  for (const example of examples) writeFileSync(join(program, fileOf(example)), atItsLine(example))
  writeFileSync(join(program, 'tsconfig.json'), JSON.stringify(tsconfig(program, examples.map(fileOf))))
  const errors = await compilerErrors(program)
  return examples.map((example) => ({
    ...example,
    errors: errors.filter((error) => error.startsWith(`${fileOf(example)}(`)),
    module: join(program, fileOf(example).replace(/ts$/, 'js')),
  }))
}

function tsconfig(program: string, files: readonly string[]): object {
  return {
    extends: relative(program, join(root, 'tsconfig.base.json')),
    compilerOptions: {
      rootDir: '.',
      outDir: '.',
      moduleDetection: 'force',
      sourceMap: true,
      declaration: false,
      isolatedDeclarations: false,
      noUnusedLocals: false,
      noPropertyAccessFromIndexSignature: false,
    },
    include: [],
    files,
  }
}

function fileOf({ path, line }: Example): string {
  return `${path.replaceAll(/\W+/g, '-')}-${line}.ts`
}

/** After as many empty lines as stand before it in the page, so that the compiler and node name the page's lines. */
function atItsLine({ line, code }: Example): string {
  return '\n'.repeat(line - 1) + code
}

function compilerErrors(program: string): Promise<string[]> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, '--pretty', 'false'], { cwd: program }, (error, stdout) => {
      const isOfFiles = /^(\S+\(\d|\s|$)/
      if (error && stdout.split('\n').some((line) => !isOfFiles.test(line))) reject(new Error(stdout, { cause: error }))
      else resolve(stdout.split(/\n(?=\S)/))
    })
  })
}
