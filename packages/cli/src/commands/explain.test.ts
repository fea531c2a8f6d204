import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit, type Run } from '../testing/flit.ts'
import { rulePackage, signature } from '../testing/rule-package.ts'

const entry = `export default {
  specVersion: 1,
  predict: (rows) => rows.map(() => ({ probability: 0.25 })),
  explain: (rows) => rows.map(({ price, income, home }) => ({
    bias: -1,
    contributions: { price: price / 200, months: 0, income: income == null ? 0.75 : -income / 100, home: home ? 0.0625 : 0, records: -0.125 },
  })),
}`
const reasons = {
  adverse: 'higher',
  codes: [
    { code: 'PRICE', features: ['price', 'months'], sentence: 'The purchase is large' },
    { code: 'INCOME', features: ['income'], sentence: 'The income is low' },
    { code: 'HOME', features: ['home'], sentence: 'The way of living' },
  ],
}
const explaining = rulePackage({ entry, signature: { ...signature, reasons } })
const row = { price: 100, months: 12, home: 'rent', records: false }

const explain = (args: readonly string[], cwd: string, stdin?: string): Promise<Run> =>
  flit(['explain', 'bnpl.rule', ...args], { cwd, ...(stdin !== undefined && { stdin }) })

function applicationWith(files: Readonly<Record<string, string | object>> = {}): string {
  const cwd = application({ 'model-rule': explaining })
  write(cwd, files)
  return cwd
}

describe('flit explain', () => {
  it('shows the reasons of a row, and a bar for what each input adds', async () => {
    const cwd = applicationWith({ 'row.json': row })
    const { status, stdout, stderr } = await explain(['--in', 'row.json'], cwd)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "bnpl.rule@1.0.0
      probability 0.25; margin +0.188, of which −1.000 is the bias

      reasons
        1  INCOME  +0.750  The income is low
        2  PRICE   +0.500  The purchase is large
        3  HOME    +0.063  The way of living

      contributions to the margin
        income   missing                  │████████████████  +0.750
        price        100                  │██████████▌       +0.500
        records    false               ▐██│                  −0.125
        home        rent                  │█▌                +0.063
        months        12                  │                  +0.000
      "
    `)
  })

  it('explains the example where there is no input, and any row of a file', async () => {
    const cwd = applicationWith({
      'rows.csv': 'price,months,income,home,records\n100,12,50,rent,false\n200,6,,,true\n',
      'rows.json': [{}, row],
    })
    const marginOf = async (...args: string[]) => JSON.parse((await explain([...args, '--json'], cwd)).stdout).margin
    expect(await marginOf()).toBe(-1 + 0.5 - 0.5 + 0.0625 - 0.125)
    expect(await marginOf('--in', 'rows.csv', '--row', '2')).toBe(-1 + 1 + 0.75 - 0.125)
    expect(await marginOf('--in', 'rows.json', '--row', '2')).toBe(0.1875)
  })

  it('prints JSON, whose bias and contributions are the margin', async () => {
    const { stdout } = await explain(
      ['--in', '-', '--format', 'ndjson', '--json', '--reasons', '1'],
      applicationWith(),
      JSON.stringify(row),
    )
    const explained = JSON.parse(stdout)
    expect(explained).toMatchObject({
      model: 'bnpl.rule@1.0.0',
      output: { probability: 0.25 },
      bias: -1,
      margin: 0.1875,
      reasons: [{ code: 'INCOME', contribution: 0.75 }],
    })
    expect(explained.contributions[0]).toEqual({ input: 'income', value: null, contribution: 0.75 })
    const sum = explained.contributions.reduce(
      (sum: number, { contribution }: { contribution: number }) => sum + contribution,
      explained.bias,
    )
    expect(sum).toBe(explained.margin)
  })

  it('writes a waterfall, which is well-formed and says in words what it shows', async () => {
    const cwd = applicationWith({ 'row.json': row })
    await explain(['--in', 'row.json', '--svg', 'why.svg'], cwd)
    const svg = readFileSync(join(cwd, 'why.svg'), 'utf8')
    expect(XMLValidator.validate(svg)).toBe(true)
    const { svg: found } = new XMLParser({ ignoreAttributes: false }).parse(svg)
    expect(found).toMatchObject({ '@_role': 'img', '@_aria-labelledby': 'title description' })
    expect(found.title['#text']).toBe('Why bnpl.rule@1.0.0 answers probability 0.25')
    expect(found.desc['#text']).toBe(
      'From the bias of −1.000 to the margin of +0.188: income = missing adds +0.750; price = 100 adds +0.500; records = false adds −0.125; home = rent adds +0.063; months = 12 adds +0.000;',
    )
    // The page, a bar for each input, the bias and the margin.
    expect(found.rect).toHaveLength(1 + 5 + 2)
  })

  it('refuses a row that the signature does not allow, by its line and its field', async () => {
    const cwd = applicationWith({ 'rows.csv': 'price,months,records\n-1,12,false\n', 'row.json': '{' })
    const { status, stderr } = await explain(['--in', 'rows.csv'], cwd)
    expect(status).toBe(1)
    expect(stderr).toContain("FLIT_LINE_REFUSED: rows.csv:2: 'price' is -1")
    expect((await explain(['--in', 'row.json'], cwd)).stderr).toContain('FLIT_INPUT_INVALID')
    expect((await explain(['--in', 'rows.csv', '--row', '2'], cwd)).stderr).toContain('has no row 2, and 1 in all')
    expect((await explain(['--row', '0'], cwd)).status).toBe(2)
  })

  it('says that a model cannot explain itself; without reasons in the signature it shows contributions alone', async () => {
    const mute = application()
    expect((await explain([], mute)).stderr).toContain('FLIT_REASONS_UNAVAILABLE')
    const cwd = application({ 'model-rule': rulePackage({ entry }) })
    const { stdout } = await explain([], cwd)
    expect(stdout).toContain('contributions to the margin')
    expect(stdout).not.toContain('reasons')
  })
})
