import { Converter } from 'opencc-js/t2cn'

/**
 * Chinese characters as a simplified text has them: 烏龍 → 乌龙, and from Japanese 竜井 → 龙井. A character that simplified
 * texts use as well stays as it is, unless the words around it say that the text is traditional (乾燥 → 干燥, but 乾隆).
 */
export function simplified(text: string): string {
  const { fromTraditional, fromJapanese, common } = tables()
  return [...fromTraditional(text)]
    .map((char) => (common.has(char) ? char : commonOr(char, fromJapanese(char))))
    .join('')
}

/** The same text read as Japanese, where a character may mean another one: 工芸茶 → 工艺茶. */
export function simplifiedFromJapanese(text: string): string {
  const typed = [...text]
  return [...tables().fromJapanese(text)].map((char, index) => commonOr(typed[index] ?? char, char)).join('')
}

/**
 * The text with each character by itself in its simplified form, so that every position stays: for what a place is called. A character
 * that simplified texts use as well stays (乾县).
 */
export const simplifiedByCharacter = (text: string): string => text.replace(/[\u3400-\u9fff]/g, simplifiedCharacter)

const forms = new Map<string, string>()
function simplifiedCharacter(char: string): string {
  const known = forms.get(char)
  if (known !== undefined) return known
  const { fromTraditional, fromJapanese, common } = tables()
  const candidates = [char, fromTraditional(char), fromJapanese(char), fromTraditional(fromJapanese(char))]
  const form = candidates.find((one) => common.has(one)) ?? char
  forms.set(char, form)
  return form
}

const commonOr = (otherwise: string, char: string): string => (tables().common.has(char) ? char : otherwise)

/** Made once, and not where this is only imported: it takes a tenth of a second. */
let made: ReturnType<typeof makeTables> | undefined
function tables() {
  made ??= makeTables()
  return made
}

/** Makes the tables, so that no request has to wait for them. */
export const prepareTables = (): void => void tables()

const makeTables = () => ({
  fromTraditional: Converter({ from: 't', to: 'cn' }),
  fromJapanese: Converter({ from: 'jp', to: 'cn' }),
  common: commonCharacters(),
})

/** The 6,763 characters of GB 2312: what a simplified text is written with. */
function commonCharacters(): Set<string> {
  const decoder = new TextDecoder('gb18030')
  const chars = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) chars.add(decoder.decode(new Uint8Array([row, cell])))
  }
  return chars
}
