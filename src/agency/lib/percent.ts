/** A rate in parts per million: 100000 is `10%`. */
export const rateWords = (ppm: number): string => `${ppm / 10_000}%`

/** The same without its sign, as it is typed. */
export const percentText = (ppm: number): string => String(ppm / 10_000)

/**
 * What somebody typed as a percentage, in parts per million; null where it is none, or outside of the bounds. Up to two digits after the
 * point, and digits of an East Asian keyboard.
 */
export function readPercent(text: string, { least, most }: { least: number; most: number }): number | null {
  const plain = text.normalize('NFKC').replace('。', '.').replace(/[\s%]/g, '')
  const [, whole, parts = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  if (whole === undefined) return null
  const ppm = Number(whole) * 10_000 + Number(parts.padEnd(2, '0')) * 100
  return ppm >= least && ppm <= most ? ppm : null
}
