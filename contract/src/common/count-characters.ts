// Without `\p{…}` and without Intl.Segmenter: not every phone knows them, and client and server must count alike.
const added =
  '\\u0300-\\u036f\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}'
const emoji = '\\u203c-\\u3299\\u{1f000}-\\u{1faff}'
const characters = new RegExp(`(?:[\\u{1f1e6}-\\u{1f1ff}]{2}|[^])(?:[${added}]|\\u200d[${emoji}]?)*`, 'gu')

const split = (text: string): string[] => text.match(characters) ?? []

/**
 * The length of a text as people count it: an emoji of several code points, a flag, or a letter with its accents is one.
 * The `most` of every `Text` counts so.
 */
export const countCharacters = (text: string): number => split(text).length

/** The beginning of a text, at most `most` characters as people count them. */
export const firstCharacters = (text: string, most: number): string => split(text).slice(0, most).join('')
