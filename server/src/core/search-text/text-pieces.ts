export interface TextPiece {
  /** true: Chinese characters; false: Latin (and other) letters and digits, in lower case. */
  han: boolean
  text: string
}

const runs = /\p{Script=Han}+|[\p{L}\p{M}\p{N}]+/gu
const hanRun = /^\p{Script=Han}/u
const hanOrNot = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

/**
 * Cuts a text into runs of Chinese characters, and of letters and digits. Full-width letters become ASCII, tone marks are
 * removed (lóng → long, lǜ → lv), and Japanese kana are katakana (うーろん and ｳｰﾛﾝ → ウーロン). Spaces and punctuation only separate, so `%` and `_` are no wildcards.
 */
export function pieces(text: string): TextPiece[] {
  const plain = inKatakana(text.normalize('NFKC').toLowerCase())
  return (plain.match(runs) ?? []).flatMap((run) =>
    (run.match(hanOrNot) ?? []).map((part) => ({
      han: hanRun.test(part),
      text: hanRun.test(part) ? part : toneless(part),
    })),
  )
}

/** In Unicode each katakana stands as far behind its hiragana. */
const toKatakana = 0x60
const inKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + toKatakana))

function toneless(letters: string): string {
  return letters.replace(/[a-zà-ǿ]+/g, (word) =>
    word
      .normalize('NFD')
      .replace(/u[\u0300-\u0304\u030c]?\u0308[\u0300-\u0304\u030c]?/g, 'v')
      .replace(/\p{M}/gu, ''),
  )
}
