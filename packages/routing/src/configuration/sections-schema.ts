import type { JsonSchema } from '@flit-ml/spec'

const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, maxLength: 256, description })
const share = (description: string): JsonSchema => ({ type: 'number', minimum: 0, maximum: 1, description })
const named = (description: string, name: string, values: JsonSchema): JsonSchema => ({
  type: 'object',
  description,
  propertyNames: { $ref: `#/$defs/${name}` },
  additionalProperties: values,
})
const fields = (description: string, properties: Record<string, JsonSchema>, ...required: string[]): JsonSchema => ({
  type: 'object',
  description,
  properties,
  required,
  additionalProperties: false,
})
const to = (definition: string): JsonSchema => ({ $ref: `#/$defs/${definition}` })

const guardrails = fields('What takes the share back to the step before, and holds it there.', {
  errorRate: share('The largest share of its answers that may fail.'),
  latency: to('duration'),
  scoreDrift: {
    type: 'number',
    exclusiveMinimum: 0,
    description: "The largest population stability index of its scores against the champion's.",
  },
  approvalRate: fields(
    "How far its share of an outcome may be from the champion's.",
    { outcome: text('Such as approve.'), within: share('The distance, such as 0.05.') },
    'outcome',
    'within',
  ),
})

const ramp = fields(
  'How its share grows by itself.',
  {
    steps: {
      type: 'array',
      minItems: 1,
      items: share('A share.'),
      description: 'The shares, each larger than the one before.',
    },
    every: to('duration'),
    start: text('When the first step begins, as an ISO 8601 time.'),
    minimumDecisions: { type: 'integer', minimum: 1, description: 'How many of its decisions a step needs: 100.' },
    guardrails,
  },
  'steps',
  'every',
)

const challenger: JsonSchema = {
  ...fields(
    "either 'share' or 'ramp': a model that answers a share of the units",
    {
      model: to('reference'),
      share: share('The share of the units that it answers.'),
      ramp,
      reserve: share(
        'The largest share that it may get later, without a unit changing from one challenger to another.',
      ),
      timeLimit: to('duration'),
    },
    'model',
  ),
  oneOf: [{ required: ['share'] }, { required: ['ramp'] }],
}

const fallback: JsonSchema = {
  ...fields("'model', or 'outcome' and 'reason', or all of them: what answers where the models do not", {
    model: to('reference'),
    outcome: text('Such as refer.'),
    reason: text('Why it is the outcome.'),
  }),
  anyOf: [{ required: ['model'] }, { required: ['outcome'] }],
  dependentRequired: { outcome: ['reason'], reason: ['outcome'] },
}

const route = fields(
  'Which model answers.',
  {
    champion: to('reference'),
    challengers: named('Models that answer a share of the units.', 'armName', challenger),
    shadows: named(
      'Models that see the rows, and answer nobody.',
      'armName',
      fields(
        'A shadow.',
        { model: to('reference'), sample: share('The share of the decisions that it sees.') },
        'model',
      ),
    ),
    seed: text("What the buckets are drawn by: the route's name."),
    coverage: share('The share of the units that take part in the experiment at all.'),
    namespace: fields(
      'The part of a namespace that the experiment has: experiments without a common part never have a unit in common.',
      { name: text('Its name.'), from: share('Where the part begins.'), to: share('Where it ends.') },
      'name',
      'from',
      'to',
    ),
    holdout: fields(
      'The units that no challenger ever answers.',
      { share: share('Their share.'), seed: text('What they are drawn by.') },
      'share',
    ),
    eligibility: { type: 'object', description: "A JSON Schema: rows that do not fit it are the champion's." },
    timeLimit: to('duration'),
    fallback,
    killSwitch: { type: 'boolean', description: 'Whether the models are off, and the fallback answers.' },
    scaling: fields(
      'A model that turns scores into others.',
      { model: to('reference'), parameters: { type: 'object', description: "The model's parameters." } },
      'model',
    ),
    cutOff: text('The name of one of the cutOffs.'),
    reasons: { type: 'integer', minimum: 0, maximum: 100, description: 'How many reasons a decision has at most: 4.' },
    unrecorded: {
      enum: ['error', 'fallback'],
      description: "What becomes of a decision that cannot be kept: an error, or the fallback's outcome.",
    },
  },
  'champion',
)

const cutOff = fields(
  'What a score leads to.',
  {
    version: text('Changes whenever the bands do.'),
    on: { enum: ['score', 'scaledScore'], description: 'What is compared: the score.' },
    bands: {
      type: 'array',
      minItems: 1,
      items: fields(
        'A band.',
        { below: { type: 'number', description: 'Its limit; the last has none.' }, outcome: text('Such as approve.') },
        'outcome',
      ),
    },
  },
  'version',
  'bands',
)

/** The JSON Schema (draft 2020-12) of the sections of a `flit.config` file that this package owns. */
export const sections: Readonly<Record<'routes' | 'cutOffs', JsonSchema>> = {
  routes: named('Which model answers, by the name that an application calls.', 'routeName', route),
  cutOffs: named('What a score leads to, by name.', 'cutOffName', cutOff),
}

export const definitions: Readonly<Record<string, JsonSchema>> = {
  reference: {
    type: 'string',
    description: 'a model id, or one with a semver range, such as bnpl.xgboost-risk@^1',
    pattern: '^[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*(@.+)?$',
    maxLength: 256,
  },
  duration: {
    type: 'string',
    description: 'a duration: a number and ms, s, m, h or d, such as 200ms',
    pattern: '^[0-9]+(\\.[0-9]+)?(ms|s|m|h|d)$',
  },
  routeName: {
    description: 'a name such as bnpl.risk: parts of a-z, 0-9, _ and -, with dots between',
    pattern: '^[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)*$',
    maxLength: 128,
  },
  armName: {
    description: 'a name of a-z, 0-9, _ and -, other than champion, holdout and fallback',
    pattern: '^(?!(champion|holdout|fallback)$)[a-z][a-z0-9_-]*$',
    maxLength: 64,
  },
  cutOffName: { description: 'a name of a-z, 0-9, ., _ and -', pattern: '^[a-z][a-z0-9._-]*$', maxLength: 64 },
}
