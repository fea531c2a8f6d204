/** What fixes a scorecard's scale. */
export interface Scale {
  /** The points of an applicant at the base odds. */
  readonly baseScore: number
  /** Of good to bad; above 0. */
  readonly baseOdds: number
  /** By how many points the score rises when the odds double; above 0. */
  readonly pointsToDouble: number
}
