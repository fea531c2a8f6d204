import { checkPackage, type Problem } from '@flit-ml/core'
import { type Check, checklist } from '../check/checklist.ts'
import { inPackage } from '../check/in-package.ts'
import { type Packed, pack } from '../check/pack.ts'
import { problemsFound } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { describeProblem, withCause } from '../output/describe-problem.ts'
import { print, printJson } from '../output/print.ts'
import { style } from '../output/style.ts'

/** Says what an application would refuse of a package as it would be published, and what is right. */
export async function check(folder: string | undefined, { dir, json }: GlobalOptions): Promise<void> {
  const source = folder ?? dir
  using packed = await pack(source)
  const problems = (await checkPackage(packed.folder)).map((problem) => inPackage(problem, packed.folder, source))
  const checks = checklist(problems)
  const { files, bytes } = packed
  if (json) printJson({ files, bytes, checks, problems: problems.map(withCause) })
  else print(...describe(checks, problems, packed))
  if (problems.length > 0) throw problemsFound(problems.length)
}

function describe(checks: readonly Check[], problems: readonly Problem[], { files, bytes }: Packed): string[] {
  const size = (bytes / 1000).toLocaleString('en', { maximumFractionDigits: 1 })
  return [
    `${files} ${files === 1 ? 'file' : 'files'}, ${size} kB, would be published`,
    ...checks.map(describeCheck),
    ...(problems.length === 0 ? [] : ['', style('red', `problems: ${problems.length}`)]),
    ...problems.flatMap(describeProblem),
  ]
}

function describeCheck({ what, ok }: Check): string {
  if (ok === undefined) return style('dim', `  ?   ${what}`)
  return `  ${ok ? style('green', 'ok') : style('red', 'no')}  ${what}`
}
