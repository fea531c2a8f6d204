import { existsSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '@flit-ml/spec'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit, type Run, startFlit } from '../testing/flit.ts'
import { rulePackage } from '../testing/rule-package.ts'

const csv = 'price,months,income,home,records\n100,12,50,rent,false\n200,6,,,TRUE\n'
const answers = [
  { line: 2, probability: 0.1 },
  { line: 3, probability: 0.2 },
]

const predict = (args: readonly string[], options: { readonly cwd: string; readonly stdin?: string }): Promise<Run> =>
  flit(['predict', 'bnpl.rule', ...args], options)

function applicationWith(files: Readonly<Record<string, string>>): string {
  const cwd = application()
  write(cwd, files)
  return cwd
}

const parseLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const contentOf = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

describe('flit predict', () => {
  it('answers a CSV file with a CSV of the outputs, each with the line of its row', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    expect(await predict(['--in', 'rows.csv'], { cwd })).toEqual({
      status: 0,
      stdout: 'line,probability\n2,0.1\n3,0.2\n',
      stderr: '',
    })
  })

  it('answers standard input on standard output, with or without a dash', async () => {
    for (const args of [
      ['--format', 'csv'],
      ['--in', '-', '--format', 'csv', '--out', '-'],
    ]) {
      const { status, stdout } = await predict(args, { cwd: application(), stdin: csv })
      expect({ status, stdout }).toEqual({ status: 0, stdout: 'line,probability\n2,0.1\n3,0.2\n' })
    }
  })

  it('answers NDJSON where JSON is asked for', async () => {
    const { stdout, stderr } = await predict(['--in', 'rows.csv', '--json'], {
      cwd: applicationWith({ 'rows.csv': csv }),
    })
    expect(parseLines(stdout)).toEqual(answers)
    expect(stderr).toBe('')
  })

  it('numbers the rows of a JSON array, of which several may begin on one line', async () => {
    const rows = [
      { price: 100, months: 1, records: true },
      { price: 200, months: 1, records: true },
    ]
    const cwd = applicationWith({ 'rows.json': JSON.stringify(rows) })
    const { stdout } = await predict(['--in', 'rows.json'], { cwd })
    expect(JSON.parse(stdout)).toEqual([
      { row: 1, probability: 0.1 },
      { row: 2, probability: 0.2 },
    ])
  })

  it.each<[string, (text: string) => unknown]>([
    ['answers.json', JSON.parse],
    ['answers.ndjson', parseLines],
  ])('writes %s by its name', async (out, parse) => {
    const cwd = applicationWith({ 'rows.csv': csv })
    const { status, stdout, stderr } = await predict(['--in', 'rows.csv', '--out', out], { cwd })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toBe(`${out}: 2 rows answered by bnpl.rule@1.0.0.\n`)
    expect(parse(contentOf(cwd, out))).toEqual(answers)
  })

  it('sums up what it wrote as JSON where that is asked for', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    const { stdout } = await predict(['--in', 'rows.csv', '--out', 'out.csv', '--json'], { cwd })
    expect(JSON.parse(stdout)).toEqual({ model: 'bnpl.rule@1.0.0', out: 'out.csv', answered: 2, refused: 0 })
  })

  it('writes a table where that is asked for', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    const { stdout } = await predict(['--in', 'rows.csv', '--output-format', 'table', '--with-input'], { cwd })
    expect(stdout.split('\n')).toEqual([
      'line  price  months  income  home  records  probability',
      '   2    100      12      50  rent  false            0.1',
      '   3    200       6                true             0.2',
      '',
    ])
  })

  it('finds the model from another folder, and files from the working directory', async () => {
    const cwd = applicationWith({ 'elsewhere/rows.csv': csv })
    const { status } = await predict(['--in', 'rows.csv', '--out', 'out.csv', '--dir', '..'], {
      cwd: join(cwd, 'elsewhere'),
    })
    expect(status).toBe(0)
    expect(existsSync(join(cwd, 'elsewhere/out.csv'))).toBe(true)
  })

  it('answers no rows with a header alone', async () => {
    const { status, stdout } = await predict(['--format', 'csv'], {
      cwd: application(),
      stdin: 'price,months,records\n',
    })
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'line,probability\n' })
  })

  it('passes parameters to the model, which are checked', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    const { stdout } = await predict(['--in', 'rows.csv', '--parameters', '{"scale":500}'], { cwd })
    expect(stdout).toBe('line,probability\n2,0.2\n3,0.4\n')
    const refused = await predict(['--in', 'rows.csv', '--parameters', '{"scale":"500"}'], { cwd })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('error FLIT_PARAMETERS_INVALID')
  })
})

describe('--with-input', () => {
  const stdin = 'customer,price,months,records\n"a, ""b""",100,1,true\nc,200,1,false\n'

  it('writes what was read beside the answer, and what the model does not take as well', async () => {
    const args = ['--format', 'csv', '--with-input', '--ignore-unknown']
    const { stdout } = await predict(args, { cwd: application(), stdin })
    expect(stdout).toBe(
      'line,customer,price,months,records,income,home,probability\n' +
        '2,"a, ""b""",100,1,true,,,0.1\n3,c,200,1,false,,,0.2\n',
    )
  })

  it('keeps a field that has the name of another', async () => {
    const row = { price: 100, months: 1, records: true, line: 7, probability: 0.9 }
    const args = ['--format', 'ndjson', '--with-input', '--ignore-unknown']
    const { stdout } = await predict(args, { cwd: application(), stdin: JSON.stringify(row) })
    expect(JSON.parse(stdout)).toEqual({
      line: 1,
      price: 100,
      months: 1,
      records: true,
      'input.line': 7,
      'input.probability': 0.9,
      probability: 0.1,
    })
  })
})

describe('a row that is refused', () => {
  const good = '100,1,true'
  const stdin = `price,months,records\n${good}\ncheap,1,true\n\n${good}\n"1",1\n${good}\n-1,1.5,perhaps\n`

  it('is named by its line, the others are answered, and the status is 1', async () => {
    const { status, stdout, stderr } = await predict(['--format', 'csv'], { cwd: application(), stdin })
    expect(status).toBe(1)
    expect(stdout).toBe('line,probability\n2,0.1\n5,0.1\n7,0.1\n')
    const [first, second, third, ...rest] = stderr.split('\n')
    expect(first).toBe(`stdin:3: 'price' is "cheap", and has to be a finite number. Mend the row.`)
    expect(second).toBe('stdin:6: the row is ["1","1"], and has to be 3 values, one for each column of the header.')
    expect(third).toMatch(/^stdin:8: '(price|months|records)' is /)
    expect(rest[0]).toBe('error FLIT_ROWS_REFUSED: 3 of the 6 rows of stdin were refused; the others were answered.')
  })

  it('is one JSON object on standard error where JSON is asked for', async () => {
    const { status, stderr } = await predict(['--format', 'csv', '--json'], { cwd: application(), stdin })
    expect(status).toBe(1)
    const errors = parseLines(stderr).map((line) => (line as { error: Row }).error)
    expect(errors.map(({ code }) => code)).toEqual([...Array(3).fill('FLIT_LINE_REFUSED'), 'FLIT_ROWS_REFUSED'])
    expect(errors[0]).toMatchObject({ details: { source: 'stdin', line: 3, row: 2, field: 'price', value: 'cheap' } })
    expect(errors.at(-1)).toMatchObject({ details: { refused: 3, answered: 3 } })
  })

  it('does not keep the others from a file', async () => {
    const cwd = application()
    const { status, stderr } = await predict(['--format', 'csv', '--out', 'out.csv'], { cwd, stdin })
    expect(status).toBe(1)
    expect(stderr).toContain('out.csv: 3 rows answered by bnpl.rule@1.0.0, 3 refused.\n')
    expect(contentOf(cwd, 'out.csv')).toBe('line,probability\n2,0.1\n5,0.1\n7,0.1\n')
  })

  it('is named in every batch', async () => {
    const rows = Array.from({ length: 3500 }, (_, at) => (at % 1000 === 999 ? 'x,1,true' : good))
    const { stdout, stderr } = await predict(['--format', 'csv'], {
      cwd: application(),
      stdin: ['price,months,records', ...rows].join('\n'),
    })
    expect(stderr.match(/^stdin:\d+/gm)).toEqual(['stdin:1001', 'stdin:2001', 'stdin:3001'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(3498)
  })

  it.each([
    ['ndjson', '{"price":1}\n[]\n"x"\n{"price":\n', [1, 2, 3, 4]],
    ['json', '[\n{"price":1},\n[],\n"x",\nnull]', [2, 3, 4, 5]],
  ])('may be anything else than a row in %s', async (format, stdin, lines) => {
    const { status, stderr } = await predict(['--format', format, '--json', '--ignore-unknown'], {
      cwd: application(),
      stdin,
    })
    expect(status).toBe(1)
    const errors = parseLines(stderr).map((line) => (line as { error: { details: Row } }).error.details['line'])
    expect(errors).toEqual([...lines, undefined])
  })

  it('with a field that the model does not take says how to leave it out', async () => {
    const unknown = `age,price,months,records\n30,${good}\n31,${good}\n`
    const refused = await predict(['--format', 'csv'], { cwd: application(), stdin: unknown })
    expect(refused.status).toBe(1)
    expect(refused.stderr.split('\n').slice(0, 3)).toEqual([
      "stdin:2: 'age' is no input of the model. Its inputs are price, months, income, home, records. " +
        'Leave the field out, or have it left out by --ignore-unknown.',
      "stdin:3: 'age' is no input of the model. Its inputs are price, months, income, home, records.",
      'error FLIT_ROWS_REFUSED: Every row of stdin was refused: 2.',
    ])
    const ignored = await predict(['--format', 'csv', '--ignore-unknown'], { cwd: application(), stdin: unknown })
    expect(ignored).toEqual({ status: 0, stdout: 'line,probability\n2,0.1\n3,0.1\n', stderr: '' })
  })
})

describe('an input', () => {
  it.each([
    [['--in', 'nowhere.csv'], 1, 'error FLIT_FILE_UNREADABLE: nowhere.csv cannot be read (ENOENT)'],
    [['--in', '.', '--format', 'csv'], 1, 'error FLIT_FILE_UNREADABLE: . cannot be read (EISDIR)'],
    [['--in', 'rows.txt'], 2, 'error FLIT_USAGE: Nothing says in which format rows.txt is.'],
    [[], 2, 'error FLIT_USAGE: Nothing says in which format stdin is.'],
    [
      ['--format', 'json'],
      1,
      "error FLIT_INPUT_INVALID: stdin:1: this is no JSON array of rows (it does not begin with '[')",
    ],
  ])('is refused for %j', async (args, expected, problem) => {
    const { status, stdout, stderr } = await predict(args, { cwd: application(), stdin: '{}' })
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' })
    expect(stderr).toContain(problem)
  })
})

describe('an output', () => {
  const broken = `${csv}a"b,1,,,true\n`
  const entriesOf = (cwd: string): string[] => readdirSync(cwd).sort()

  it('does not stand under its name where the input breaks off, and what was there stays', async () => {
    const cwd = applicationWith({ 'rows.csv': broken, 'old.csv': 'old' })
    for (const out of ['new.csv', 'old.csv']) {
      const { status, stderr } = await predict(['--in', 'rows.csv', '--out', out], { cwd })
      expect(status).toBe(1)
      expect(stderr).toContain('error FLIT_INPUT_INVALID: rows.csv:4: ')
    }
    expect(contentOf(cwd, 'old.csv')).toBe('old')
    expect(entriesOf(cwd)).toEqual(['node_modules', 'old.csv', 'rows.csv'])
  })

  it('does not stand under its name where the model fails, and the error says at which lines', async () => {
    const entry = 'export default { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 2 })) }'
    const cwd = application({ 'model-rule': rulePackage({ entry }) })
    const { status, stderr } = await predict(['--format', 'csv', '--out', 'out.csv'], { cwd, stdin: csv })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error FLIT_OUTPUT_INVALID: .* The batch is that of the lines 2 to 3\.$/m)
    expect(entriesOf(cwd)).toEqual(['node_modules'])
  })

  it('does not stand under its name where the run is interrupted, nor does anything else', async () => {
    const cwd = application()
    const child = startFlit(['predict', 'bnpl.rule', '--format', 'csv', '--out', 'out.csv'], { cwd })
    child.stdin.write(csv)
    await expect.poll(() => entriesOf(cwd).length, { timeout: 30_000 }).toBe(2)
    const closed = new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
    child.kill('SIGINT')
    expect(await closed).toBe('SIGINT')
    expect(entriesOf(cwd)).toEqual(['node_modules'])
  })

  it('is never its own input, whatever its name', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    symlinkSync('rows.csv', join(cwd, 'soft.csv'))
    linkSync(join(cwd, 'rows.csv'), join(cwd, 'hard.csv'))
    for (const out of ['rows.csv', './rows.csv', 'soft.csv', 'hard.csv']) {
      const { status, stderr } = await predict(['--in', 'rows.csv', '--out', out], { cwd })
      expect(status).toBe(2)
      expect(stderr).toContain(`error FLIT_USAGE: ${out} is the input.`)
    }
    expect(contentOf(cwd, 'rows.csv')).toBe(csv)
  })

  it('is refused where it cannot be written, or nothing says in which format', async () => {
    const cwd = applicationWith({ 'rows.csv': csv })
    const unwritable = await predict(['--in', 'rows.csv', '--out', 'nowhere/out.csv'], { cwd })
    expect(unwritable.status).toBe(1)
    expect(unwritable.stderr).toContain('error FLIT_OUTPUT_UNWRITABLE: nowhere/out.csv cannot be written (ENOENT)')
    const unknown = await predict(['--in', 'rows.csv', '--out', 'out'], { cwd })
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('--output-format')
  })

  it('is written through a link, and to what is no file', async () => {
    const cwd = applicationWith({ 'rows.csv': csv, 'target.csv': 'old' })
    symlinkSync('target.csv', join(cwd, 'link.csv'))
    await predict(['--in', 'rows.csv', '--out', 'link.csv'], { cwd })
    expect(contentOf(cwd, 'target.csv')).toBe('line,probability\n2,0.1\n3,0.2\n')
    const { status } = await predict(['--in', 'rows.csv', '--out', '/dev/null', '--output-format', 'csv'], { cwd })
    expect(status).toBe(0)
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
})

describe('a Parquet file', () => {
  const columns = [
    { name: 'price', data: [100, 200, -1], type: 'DOUBLE' },
    { name: 'months', data: [12n, 6n, 6n], type: 'INT64' },
    { name: 'income', data: [50, null, null], type: 'DOUBLE' },
    { name: 'home', data: ['rent', null, null], type: 'STRING' },
    { name: 'records', data: [false, true, true], type: 'BOOLEAN' },
  ] as const satisfies readonly ColumnSource[]

  function withParquet(): string {
    const cwd = application()
    write(cwd, { 'rows.parquet': new Uint8Array(parquetWriteBuffer({ columnData: [...columns] })) })
    return cwd
  }

  it('is answered, and what is refused is named by its row', async () => {
    const { status, stdout, stderr } = await predict(['--in', 'rows.parquet'], { cwd: withParquet() })
    expect(parseLines(stdout)).toEqual([
      { row: 1, probability: 0.1 },
      { row: 2, probability: 0.2 },
    ])
    expect(status).toBe(1)
    expect(stderr).toContain("rows.parquet, row 3: 'price' is -1, and has to be a number that is at least 0.")
  })

  it('is no output, and no standard input', async () => {
    const cwd = withParquet()
    const asOutput = await predict(['--in', 'rows.parquet', '--out', 'answers.parquet'], { cwd })
    expect(asOutput.stderr).toContain('Answers are not written as Parquet.')
    const piped = await predict(['--format', 'parquet'], { cwd, stdin: 'PAR1' })
    expect(piped.stderr).toContain('stdin is no file, and Parquet is read from its end.')
    expect([asOutput.status, piped.status]).toEqual([2, 2])
  })

  it('is all that its reader is loaded for', async () => {
    const hook = `import { registerHooks } from 'node:module'
      registerHooks({ load: (url, context, next) => (/hyparquet/.test(url) && console.error('hyparquet'), next(url, context)) })`
    const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]
    const cwd = withParquet()
    write(cwd, { 'rows.csv': csv })
    const ofCsv = await flit(['predict', 'bnpl.rule', '--in', 'rows.csv'], { cwd, nodeOptions })
    const ofParquet = await flit(['predict', 'bnpl.rule', '--in', 'rows.parquet'], { cwd, nodeOptions })
    expect(ofCsv).toMatchObject({ status: 0, stderr: '' })
    expect(ofParquet.stderr).toContain('hyparquet')
  })
})
