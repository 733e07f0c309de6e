/** `onJobError` of a test in which jobs fail for this reason. Throws any other error. */
export const onlyErrors =
  (reason: RegExp) =>
  (error: unknown): void => {
    if (!reason.test(String(error))) throw error
  }
