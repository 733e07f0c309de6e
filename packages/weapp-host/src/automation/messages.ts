/** The messages between a client, the bridge and the phone's page: one JSON object each, as miniprogram-automator sends it. */
export interface Call {
  id: string
  method: string
  params: Record<string, unknown>
}
export type Answer = { id: string; result: unknown } | { id: string; error: { message: string } }

/** An event that nobody asked for: `App.logAdded`, `App.exceptionThrown`, `App.bindingCalled`. */
export interface Told {
  method: string
  params: unknown
}

export const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The answer to a call: the result of `work`, or its error. */
export async function answerTo(id: string, work: () => unknown): Promise<Answer> {
  try {
    return { id, result: (await work()) ?? {} }
  } catch (error) {
    return { id, error: { message: words(error) } }
  }
}
