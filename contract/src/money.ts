/** An amount of money in fen (1/100 yuan). Always a whole number; the only unit of money in the contract. */
export type Fen = number & { readonly __unit: 'fen' }

/** Marks a number as fen. Throws on anything that is not a safe whole number, so a float never becomes money. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}
