import { isEntityCode } from '../common/entity-code'

/** Of what is still in use: 15 before 2015, 17 and 20 of people in trade, 18 the unified social credit code. */
const lengths = [15, 17, 18, 20]

/** Whether a taxpayer's number can be one: its length, its characters and, of 18 characters, the last, which checks the others. */
export const isTaxNumber = (number: string): boolean =>
  /^[0-9A-Z]+$/.test(number) && lengths.includes(number.length) && (number.length !== 18 || isEntityCode(number))
