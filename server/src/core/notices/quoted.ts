import { yuanOf } from '../../platform/yuan'
import type { InLanguages } from '../translations/in-languages'

/** The name of goods as each language quotes it. */
export const quoted = (title: string): InLanguages => [`“${title}”`, `“${title}”`, `「${title}」`]

/** A sum in fen as all three languages write it: `¥50.05`, `-¥3.00`. */
export const price = (fen: number): string => `${fen < 0 ? '-' : ''}¥${yuanOf(Math.abs(fen))}`
