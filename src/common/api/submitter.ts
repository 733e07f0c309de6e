import { type IdempotencyKey, type Intent, intentKeys } from '@/common/lib/intent-keys'
import { type ApiError, toApiError } from './api-error'

/** One call of the API that creates or moves something. */
export type Command<Body, Answer> = (body: Body, key: IdempotencyKey) => Promise<Answer>

export interface SubmitOptions<Body, Answer> {
  /** What makes two bodies the same intent, where that is not all of the body. */
  contentOf?: (body: Body) => unknown
  /** Bodies that differ may be under way at once, as from the rows of a list. Otherwise it is one at a time. */
  sideBySide?: boolean
  /** How many are under way, each time that it changes. */
  onUnderWay?: (count: number) => void
  /** The promise of `submit` settles after this one's. */
  onDone?: (answer: Answer, intent: Intent<Body>) => unknown
  onFailed?: (error: ApiError, body: Body) => unknown
}

/** Answers undefined, and sends nothing, where a tap comes while one is under way. Throws an ApiError. */
export type Submit<Body, Answer> = (body: Body) => Promise<Answer | undefined>

/**
 * Sends a command so that it takes effect once: one key and one body for one content, until the API has answered or
 * refused it for good. An error that is worth another try leaves open whether the API has done it.
 */
export function submitter<Body, Answer>(
  command: Command<Body, Answer>,
  { contentOf = (body) => body, sideBySide = false, onUnderWay, onDone, onFailed }: SubmitOptions<Body, Answer> = {},
): Submit<Body, Answer> {
  const keys = intentKeys<Body>()
  const underWay = new Set<string>()

  async function send(content: string, body: Body): Promise<Answer> {
    const intent = keys.intentOf(content, body)
    let answer: Answer
    try {
      answer = await command(intent.body, intent.key)
    } catch (thrown) {
      const error = toApiError(thrown)
      if (!error.retryable) keys.settle(content)
      await onFailed?.(error, intent.body)
      throw error
    }
    keys.settle(content)
    await onDone?.(answer, intent)
    return answer
  }

  return async (body) => {
    const content = JSON.stringify(contentOf(body))
    if (sideBySide ? underWay.has(content) : underWay.size > 0) return undefined
    underWay.add(content)
    onUnderWay?.(underWay.size)
    try {
      return await send(content, body)
    } finally {
      underWay.delete(content)
      onUnderWay?.(underWay.size)
    }
  }
}
