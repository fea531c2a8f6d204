/** How fast the demonstration goes. */
export interface Pace {
  /** Purchases a second. */
  readonly perSecond: number
  /** How long a step of a ramp lasts at least. */
  readonly every: string
  /** How many decisions a step of a ramp needs. */
  readonly minimumDecisions: number
  /** How often the champion is switched under load. */
  readonly switches: number
  /** How long a person has to read what was said, in milliseconds. */
  readonly reading: number
}

/** For a person who watches. */
export const watched: Pace = { perSecond: 120, every: '4s', minimumDecisions: 50, switches: 10, reading: 3000 }

/** For a test. */
export const quick: Pace = { perSecond: 120, every: '200ms', minimumDecisions: 30, switches: 2, reading: 50 }
