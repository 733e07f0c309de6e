/**
 * The answer to a request that was sent before the program ran, once: undefined where this is no such request. Null where
 * it had no answer.
 */
export function takeEarlyAnswer(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown } | null> | undefined
