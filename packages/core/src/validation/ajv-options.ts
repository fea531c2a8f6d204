/** How every schema is compiled. */
export const options = {
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  discriminator: true,
  verbose: true,
} as const
