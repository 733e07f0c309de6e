import type { TextKind } from '@haoli/contract'

// Invisible characters that belong to what is before them: variation selectors of emoji and of Han characters, the
// joiners within an emoji, the tags of a flag.
const partOfOne = [
  '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}',
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}])[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
].join('|')
// Zero width, bidirectional and other characters that show nothing by themselves.
const invisible = new RegExp(`(${partOfOne})|[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]`, 'gu')
// The empty pattern of Braille is drawn as a blank.
const blanks = /[^\S\n]|\u2800/g
const dashes = /[\u2010-\u2015\u2212]/g
const wideLettersAndDigits = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

const marks = /\p{M}+/gu
// Marks that belong to no script: accents, but also the vowels of Arabic. A letter of Burmese or Tibetan has more of its own.
const accent = /\p{Script=Inherited}/u
const mostAccents = 3
const mostMarks = 6

/** Without marks that have no letter, and with few after one, none of them twice: they stay on its line. */
const fewMarks = (text: string) =>
  text.replace(marks, (run, at: number) => {
    if (at === 0 || /[\s\u2800]/.test(text.charAt(at - 1))) return ''
    let accents = 0
    const kept = [...new Set(run)].filter((mark) => !accent.test(mark) || ++accents <= mostAccents)
    return kept.slice(0, mostMarks).join('')
  })

const oneLine = (text: string) => text.replace(/[\s\u2800]+/g, ' ').trim()
const halfWidth = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)

const tidyings: Readonly<Record<Exclude<TextKind, 'exact'>, (text: string) => string>> = {
  line: oneLine,
  lines: (text) =>
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(blanks, ' ')
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  printed: (text) => oneLine(text).replace(wideLettersAndDigits, halfWidth),
  code: (text) =>
    text
      .normalize('NFKC')
      .replace(dashes, '-')
      .replace(/[\s\u2800]+/g, '')
      .toUpperCase(),
}

/**
 * A text as it is stored: composed (NFC), without invisible characters, heaps of marks and needless blanks. Tidy text stays
 * as it is.
 */
export function tidyText(kind: TextKind, text: string): string {
  if (kind === 'exact') return text
  const visible = text.replace(invisible, (_, kept: string | undefined) => kept ?? '')
  return tidyings[kind](fewMarks(visible.normalize('NFC'))).normalize('NFC')
}

// Control characters and halves of surrogate pairs: nobody types them, and a label or a log would read differently.
const unprintable = /[^\P{Cc}\n]|\p{Cs}/u

export const isPrintable = (text: string): boolean => !unprintable.test(text)
