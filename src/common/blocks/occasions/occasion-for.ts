import type { OccasionOffered, Occasions } from './use-occasions'

/** The one with this code. Where it is not offered (any more) the plainest one, or else the first. */
export function occasionFor(offered: OccasionOffered[], code: string): OccasionOffered {
  const found = offered.find((one) => one.code === code) ?? offered.find(({ art }) => art === 'none') ?? offered[0]
  if (!found) throw new Error('a shop offers one occasion at least')
  return found
}

/** The code to send for the chosen one. It stays while the shop has not answered what it offers: the API decides. */
export const occasionToSend = ({ offered, answered }: Pick<Occasions, 'offered' | 'answered'>, code: string): string =>
  answered ? occasionFor(offered, code).code : code
