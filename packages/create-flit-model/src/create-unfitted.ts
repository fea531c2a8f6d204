import { relative } from 'node:path'
import { openEstimator } from '@flit-ml/core'
import { checkFolder } from './package/check-folder.ts'
import { composeUnfitted } from './package/compose-unfitted.ts'
import { readTemplate } from './package/read-template.ts'
import { writePackage } from './package/write-package.ts'
import type { UnfittedRequest } from './request.ts'
import { type DescribedData, describeData } from './trainers/describe-data.ts'
import { readTrainers } from './trainers/read-trainers.ts'

/** Makes a package whose model `flit train` fits; gives back what to say of it. */
export async function createUnfitted(request: UnfittedRequest): Promise<string> {
  checkFolder(request.folder)
  const { trainers, cliRange } = readTrainers()
  const data = describeData(request, trainers[request.trainer])
  const files = composeUnfitted(readTemplate(), request, data, cliRange)
  await writePackage(request.folder, files, async (folder) => void (await openEstimator(folder)))
  return describe(request, data)
}

function describe(request: UnfittedRequest, data: DescribedData): string {
  const { signature, task, leftOut, trainer } = data
  const { folder, id, packageName, csv, label } = request
  const { properties, required = [] } = signature.input
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const notes = [
    `${label} is what happened: ${task}.`,
    optional.length > 0 ? `${optional.join(', ')} may be missing.` : 'No input may be missing.',
    ...(leftOut.length > 0 ? [`${leftOut.join(', ')}: no value, or too many texts for categories: no inputs.`] : []),
  ]
  return [
    `${folder}: the package ${packageName} with the model ${id}, which ${trainer.name} is to fit to ${csv}.\n`,
    '\nTaken from what is there:\n',
    ...notes.map((note) => `  - ${note}\n`),
    `\nNext, in ${folder}:\n`,
    '  take out of model/signature.json what is to be no input, such as a protected attribute; set bounds and units\n',
    '  npm install\n',
    `  ${trainCommand(request, data)}\n`,
    '  npm test\n',
    '  write MODEL_CARD.md, and the license in package.json\n',
    '  npm publish\n',
  ].join('')
}

function trainCommand({ folder, csv, label }: UnfittedRequest, { positive, leftOut }: DescribedData): string {
  const options = [
    ['--data', relative(folder, csv)],
    ['--label', label],
    ...(positive === undefined ? [] : [['--positive', positive]]),
  ]
  const flags = leftOut.length > 0 ? ['--ignore-unknown'] : []
  return ['npx', 'flit', 'train', '.', ...options.flat(), ...flags].map(quoted).join(' ')
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
