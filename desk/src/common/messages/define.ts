/** The same words in Chinese and English. Two places: a language that is left out does not compile. */
export type Words = readonly [zh: string, en: string]
export type Messages = Readonly<Record<string, Words>>

/** The values that `{…}` in a text stands for: `'{n} of {total}'` needs `n` and `total`; `{n|item|items}` needs `n`. */
type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? (Hole extends `${infer Name}|${string}` ? Name : Hole) | Holes<Rest>
  : never

export type Params<Texts extends Words> = { [Name in Holes<Texts[number]>]: string | number }

/** A section's messages, keyed `section.name`. They ship with the page that imports them. */
export const defineMessages = <const T extends Messages>(messages: T): T => messages
