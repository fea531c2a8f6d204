import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { write } from './application.ts'

const compiler = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))

const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2024', 'esnext.disposable', 'esnext.decorators'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
}

/** Compiles these lines in a folder, together with its flit-env.d.ts: those that the compiler refuses. */
export function refusedLines(dir: string, lines: readonly string[]): string[] {
  write(dir, {
    'package.json': { type: 'module' },
    'tsconfig.json': { compilerOptions, include: ['*.ts'] },
    'application.ts': lines.join('\n'),
  })
  const { stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false'], { cwd: dir, encoding: 'utf8' })
  const errors = stdout.split(/\n(?=\S)/).filter((error) => error !== '')
  const numbers = new Set(errors.map((error) => /^application\.ts\((\d+),/.exec(error)?.[1] ?? error))
  return [...numbers].map((number) => lines[Number(number) - 1] ?? number)
}
