import type { MatrixEncoding, Row } from '@flit-ml/spec'
import { InferenceSession, Tensor } from 'onnxruntime-node'

export type Feeds = Readonly<Record<string, Tensor>>
export type Answers = InferenceSession.ReturnType

/** A classifier as one would run it with ONNX Runtime alone. */
export interface BareModel {
  /** Written apart from the runtime's encoding, so that the one checks the other. */
  prepare(rows: readonly Row[]): Feeds
  /** Fetches the probabilities alone, as the runtime does. */
  run(feeds: Feeds): Promise<Answers>
  probabilities(answers: Answers): number[]
}

export async function openBareModel(
  artifact: Uint8Array,
  { tensor, columns, missing = Number.NaN, output }: MatrixEncoding,
  options: InferenceSession.SessionOptions,
): Promise<BareModel> {
  const session = await InferenceSession.create(artifact, options)
  const fetches = [output.tensor]
  return {
    prepare(rows) {
      const numbers = rows.flatMap((row) =>
        columns.map(({ name, categories }) => {
          const value = row[name] ?? missing
          return Number(typeof value === 'string' ? categories?.indexOf(value) : value)
        }),
      )
      return { [tensor]: new Tensor('float32', numbers, [rows.length, columns.length]) }
    },
    run: (feeds) => session.run(feeds, fetches),
    probabilities(answers) {
      const { data, dims } = answers[output.tensor] as Tensor
      const [rows = 0, width = 1] = dims
      return Array.from({ length: rows }, (_, row) => Number(data[row * width + Number(output.columns['probability'])]))
    },
  }
}
