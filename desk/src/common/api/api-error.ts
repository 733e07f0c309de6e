import { type ErrorCode, isErrorCode, type Problem } from '@haoli/contract'

/** What the client adds: no answer came, or one that is none of the API's. */
export type OwnCode = 'no_answer' | 'bad_answer'

/** A refusal of the API, or that it did not answer. */
export class ApiError extends Error {
  constructor(
    /** 0: no answer. */
    readonly status: number,
    readonly code: ErrorCode | OwnCode,
    /** For developers; people read the words of the code. */
    message: string,
    /** The member of the body at fault, as a JSON pointer. */
    readonly param: string | undefined = undefined,
    readonly problem: Partial<Problem> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** Reads `application/problem+json`. */
export async function errorOf(answer: Response): Promise<ApiError> {
  // A proxy may answer anything, with a `code` of its own too.
  const body: unknown = await answer.json().catch(() => null)
  const given = body as Partial<Problem> | null
  const problem = isErrorCode(given?.code) ? given : null
  const { code = 'bad_answer', message = answer.statusText, param } = problem ?? {}
  return new ApiError(answer.status, code, message, param, problem ?? {})
}
