import { type Problem, placeOf } from '../problem'
import type { WeappBuild } from '../weapp-build'

/** Every file of a build that WeChat reads as text. */
export const textsOf = ({ ending, text }: WeappBuild) =>
  ending('.js', '.json', '.wxml', '.wxss', '.wxs').map((file) => ({ file, text: text(file) }))

/** A problem at every place of a text where `pattern` (global) matches and `say` has something to say of it. */
export const problemsAt = (
  { file, text }: { file: string; text: string },
  pattern: RegExp,
  say: (match: RegExpExecArray) => string | null,
): Problem[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const message = say(match)
    return message === null ? [] : [{ file, ...placeOf(text, match.index), message }]
  })
