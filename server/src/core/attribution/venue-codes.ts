import { newReadableCode } from '../../platform/readable-code'

/** A code of 50 random bits, `K7Q2M-9XMTA`: all of it may stand in the scene of a WeChat code (wechat.md 2.7). */
export const newVenueCode = (): string => newReadableCode(2)

/** The code as it is kept, from what somebody typed. */
export { readReadableCode as readVenueCode } from '../../platform/readable-code'
