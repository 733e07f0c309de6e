/** What travels between a client, the bridge and the phone's page: one JSON object a message, as miniprogram-automator sends it. */
export interface Call {
  id: string
  method: string
  params: Record<string, unknown>
}
export type Answer = { id: string; result: unknown } | { id: string; error: { message: string } }

/** Something that happened, told without being asked: `App.logAdded`, `App.exceptionThrown`, `App.bindingCalled`. */
export interface Told {
  method: string
  params: unknown
}

export const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The answer to a call: what `work` brings, or why it does not. */
export async function answerTo(id: string, work: () => unknown): Promise<Answer> {
  try {
    return { id, result: (await work()) ?? {} }
  } catch (error) {
    return { id, error: { message: words(error) } }
  }
}
