import { simplified } from '../../platform/texts/simplified'
import { pieces } from './text-pieces'

/** How a text is written where words are compared: words as `pieces` cuts them, simplified, with one space for all that separates. */
export function plainText(text: string): string {
  const parts: string[] = []
  const plain = text.normalize('NFKC')
  for (const run of plain.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const own = pieces(run)
    parts.push(own.length === 0 ? ' ' : own.map(({ han, text }) => (han ? simplified(text) : text)).join(''))
  }
  return parts.join('').replace(/ +/g, ' ')
}
