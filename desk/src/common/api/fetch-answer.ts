import { ApiError, errorOf } from './api-error'

/** Whoever gave up a request wants no words about it; else the network is at fault. */
function noAnswer(error: unknown): never {
  const { name, message } = error as Error
  throw name === 'AbortError' ? error : new ApiError(0, 'no_answer', message)
}

/** `fetch`, which throws an ApiError where no answer came and for every refusal. */
export async function fetchAnswer(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, request).catch(noAnswer)
  if (!answer.ok) throw await errorOf(answer)
  return answer
}

/**
 * The JSON of a good answer. Where it did not come whole, or is no JSON, as the page of a network that asks for a login, it is as if
 * no answer had come.
 */
export const jsonOf = <T>(answer: Response): Promise<T> => answer.json().catch(noAnswer)
