import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { addDecisions } from './decisions/add-decisions.ts'
import { addEvaluation } from './evaluation/add-evaluation.ts'
import { addExperiment } from './experiment/add-experiment.ts'
import { dataFormats } from './input/data-format.ts'
import { outputFormats } from './output/answer-formats.ts'
import { addTrain } from './train/add-train.ts'
import { addTune } from './tune/add-tune.ts'

/** The command line. What a command needs is imported when it is called. */
export function createProgram(): Command {
  const program = new Command('flit')
    .description('Lists, explains, runs and converts the machine-learning models of an application.')
    .version(packageVersion())
    .option('--dir <folder>', "the application's folder", '.')
    .option('--json', 'print JSON; errors too, on standard error')
    .addOption(new Option('--verbose', 'show stack traces, and every refused row').env('FLIT_DEBUG'))
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  addList(program)
  addInfo(program)
  addPredict(program)
  addExplain(program)
  addWhy(program)
  addRoutes(program)
  addDoctor(program)
  addCheck(program)
  addTypes(program)
  addIndex(program)
  addConvert(program)
  addTrain(program)
  addTune(program)
  addDecisions(program)
  addEvaluation(program)
  addExperiment(program)
  return program
}

function addList(program: Command): void {
  program
    .command('list')
    .description('list the installed models')
    .option('--domain <domain>', 'only the models of this domain')
    .action(async (_, command: Command) => (await import('./commands/list.ts')).list(command.optsWithGlobals()))
}

function addInfo(program: Command): void {
  program
    .command('info')
    .description('say what a model is, what it takes, and what it answers')
    .argument('<model>', modelReference)
    .option('--plan', 'say how its runtime computes it: by which kernels, why, and at what cost')
    .action(async (model: string, _, command: Command) =>
      (await import('./commands/info.ts')).info(model, command.optsWithGlobals()),
    )
}

function addPredict(program: Command): void {
  program
    .command('predict')
    .description('answer rows; those that the signature refuses are named, and the others answered')
    .argument('<model>', modelReference)
    .option('-i, --in <file>', 'rows as .csv, .json, .ndjson or .parquet; without it, or with -, standard input')
    .addOption(
      new Option('--format <format>', "the input's format, where its name does not say it").choices(dataFormats),
    )
    .option('-o, --out <file>', 'where to write; without it, or with -, standard output')
    .addOption(
      new Option('--output-format <format>', "the output's format, where its name does not say it").choices(
        outputFormats,
      ),
    )
    .option('--with-input', 'write the fields of each row too')
    .option('--ignore-unknown', 'leave out fields that the model does not take')
    .option('--parameters <json>', "the model's parameters, as a JSON object", parseObject)
    .action(async (model: string, _, command: Command) =>
      (await import('./commands/predict.ts')).predict(model, command.optsWithGlobals()),
    )
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say what made one answer: the reasons, and what each input adds')
    .argument('<model>', modelReference)
    .option(
      '-i, --in <file>',
      "a row as .json, or rows as .csv, .json, .ndjson or .parquet; - is standard input (default: the model's example)",
    )
    .addOption(
      new Option('--format <format>', "the input's format, where its name does not say it").choices(dataFormats),
    )
    .option('--row <number>', 'which row of the input, from 1', parseCount, 1)
    .option('--reasons <number>', 'the most reasons', parseCount, 4)
    .option('--ignore-unknown', 'leave out fields that the model does not take')
    .option('--parameters <json>', "the model's parameters, as a JSON object", parseObject)
    .option('--svg <file>', 'write a waterfall, too')
    .action(async (model: string, _, command: Command) =>
      (await import('./commands/explain.ts')).explain(model, command.optsWithGlobals()),
    )
}

function addWhy(program: Command): void {
  program
    .command('why')
    .description('say where a model was searched, what was found, which copy answers, and what was refused')
    .argument('<subject>', 'an id, an id with a range, or the name of a package')
    .action(async (subject: string, _, command: Command) =>
      (await import('./commands/why.ts')).why(subject, command.optsWithGlobals()),
    )
}

function addRoutes(program: Command): void {
  program
    .command('routes')
    .description('take the configuration as an application would, and say what answers which route')
    .option('--config <file>', "a flit.config file (default: the one in the application's folder)")
    .action(async (_, command: Command) => (await import('./commands/routes.ts')).routes(command.optsWithGlobals()))
}

function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what was found, what was refused and why, and what to do; loads every model')
    .option('--strict', 'fail where there is a problem')
    .action(async (_, command: Command) => (await import('./commands/doctor.ts')).doctor(command.optsWithGlobals()))
}

function addCheck(program: Command): void {
  program
    .command('check')
    .description('say what an application would refuse of a model package, before it is published')
    .argument('[folder]', 'the folder of the package (default: that of --dir)')
    .action(async (folder: string | undefined, _, command: Command) =>
      (await import('./commands/check.ts')).check(folder, command.optsWithGlobals()),
    )
}

function addTypes(program: Command): void {
  program
    .command('types')
    .description('write the types of the installed models, with which TypeScript knows their ids, inputs and outputs')
    .option('-o, --out <file>', "where to write (default: flit-env.d.ts in the application's folder)")
    .option('--check', 'write nothing, and fail where the file is not up to date')
    .addOption(new Option('--watch', 'write again whenever other models are installed').conflicts('check'))
    .action(async (_, command: Command) => (await import('./commands/types.ts')).types(command.optsWithGlobals()))
}

function addIndex(program: Command): void {
  program
    .command('index')
    .description('write a module with the installed models, for an application that is bundled')
    .option('-o, --out <file>', "where to write (default: flit-index.js in the application's folder)")
    .option('--artifacts <folder>', 'where to copy the artifacts (default: flit-models beside the module)')
    .action(async (_, command: Command) =>
      (await import('./commands/index-models.ts')).indexModels(command.optsWithGlobals()),
    )
}

function addConvert(program: Command): void {
  program
    .command('convert')
    .description('convert what XGBoost or scikit-learn saved to ONNX')
    .argument('<file>', 'the model: XGBoost JSON or UBJSON, or the JSON of flit_export.py')
    .requiredOption('-o, --out <file>', 'where to write the ONNX file')
    .addOption(
      new Option('--rounds <which>', 'which rounds answer where XGBoost stopped early').choices(['best', 'all']),
    )
    .action(async (file: string, _, command: Command) =>
      (await import('./commands/convert.ts')).convert(file, command.optsWithGlobals()),
    )
}

const modelReference = 'an id, or an id with a range, such as bnpl.xgboost-risk@^1.2'

function parseCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is no whole number from 1 on.')
}

function parseObject(text: string): object {
  const parsed = attempt(() => JSON.parse(text))
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  throw new InvalidArgumentError('It is no JSON object.')
}

function attempt(parse: () => unknown): unknown {
  try {
    return parse()
  } catch {
    return undefined
  }
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
