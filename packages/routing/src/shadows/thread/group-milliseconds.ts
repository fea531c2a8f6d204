/** How long rows, and what came of them, wait for others to be sent with. Nobody waits for a shadow. */
export const groupMilliseconds = 20
