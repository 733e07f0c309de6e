import { type ErrorCode, isErrorCode, type LineProblem, type Problem } from '@haoli/contract'

/** Errors of the phone or the network, without an answer of the API. */
export type ClientErrorCode = 'offline' | 'timeout' | 'bad_response'

/** The only error that this layer throws. Each `code` has a text in messages/errors.ts. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | ClientErrorCode,
    readonly retryable: boolean,
    readonly details: { requestId?: string; param?: string; lines?: LineProblem[]; fen?: number } = {},
  ) {
    super(code)
    this.name = 'ApiError'
  }
}

/** Reads a problem answer; one of another form (a proxy's page, say) becomes `bad_response`. */
export function errorFromAnswer(status: number, body: unknown): ApiError {
  const problem = body as Partial<Problem> | null | undefined
  if (!problem || typeof problem !== 'object' || !isErrorCode(problem.code))
    return new ApiError('bad_response', status >= 500)
  const { code, retryable = false, requestId, param, lines, fen } = problem
  return new ApiError(code, retryable, {
    ...(requestId && { requestId }),
    ...(param && { param }),
    ...(lines && { lines }),
    ...(fen && { fen }),
  })
}

export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('bad_response', false)
}
