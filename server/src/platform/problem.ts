import { type ErrorCode, errorCodes, type LineProblem, type Problem as ProblemBody } from '@haoli/contract'

interface Details {
  /** The member at fault, as a JSON pointer: `/lines/0/quantity`. */
  param?: string
  lines?: LineProblem[]
  rows?: NonNullable<ProblemBody['rows']>
  /** Of refusals about money: how much it is about. */
  fen?: number
  /** Instead of the code's own, where HTTP has a more exact one. */
  status?: number
}

/** The error that routes and commands throw to refuse a request: it becomes an `application/problem+json` answer. */
export class Problem extends Error {
  readonly status: number
  readonly retryable: boolean

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Details = {},
  ) {
    super(message)
    this.name = 'Problem'
    this.status = details.status ?? errorCodes[code].status
    this.retryable = errorCodes[code].retryable
  }
}

/** Also for what belongs to somebody else, so that the answer does not reveal that it exists. */
export const notFound = (what: string) => new Problem('not_found', `no such ${what}`)
