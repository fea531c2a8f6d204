import type { AskedModel } from '../models/asked-model.ts'
import type { ShadowJob } from './shadow-job.ts'

/** A model that answers nobody. Where it runs is its own: on the event loop, or in a thread. */
export interface ShadowModel extends AskedModel {
  /** Has it see a row when nothing is kept waiting by that. Never throws; the job's `end` is called once. */
  see(job: ShadowJob): void
}
