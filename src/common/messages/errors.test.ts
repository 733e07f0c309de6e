import { errorCodes, lineProblemCodes } from '@haoli/contract'
import { languages } from '@/common/lib/language'
import { errorWords, lineProblemWords, wordsForError } from './errors'

test('every code that the API can answer has words in every language', () => {
  for (const code of Object.keys(errorCodes)) {
    for (const language of languages) expect(wordsForError(code, language)).not.toBe('')
  }
  expect(Object.keys(lineProblemWords).sort()).toEqual([...lineProblemCodes].sort())
})

test('no words are left out or left in another place', () => {
  for (const words of [...Object.values(errorWords), ...Object.values(lineProblemWords)]) {
    expect(words).toHaveLength(3)
    expect(words[1]).not.toMatch(/[一-鿿]/)
  }
})

test('a code from a newer API still says something', () => {
  expect(wordsForError('not_yet_invented', 'en')).toBe(wordsForError('internal', 'en'))
  expect(wordsForError('toString', 'en')).toBe(wordsForError('internal', 'en'))
})
