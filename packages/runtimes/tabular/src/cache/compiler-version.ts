/** Raise it whenever an operator keeps another form than before: what the compiler kept until then is made anew. */
export const compilerVersion = 1
