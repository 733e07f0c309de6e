import type { ErrorCode } from './codes'

/** How every code is spelled, also one that only a newer API has. */
export const errorCodePattern = '^[a-z_]{1,64}$'

/** Whether the member `code` of an answer is the API's, perhaps a newer one's: a proxy may have one of its own, such as 502. */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && new RegExp(errorCodePattern).test(code)
