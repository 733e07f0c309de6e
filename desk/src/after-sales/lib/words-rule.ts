import type { Answer } from './answers-of'

interface Form {
  getFieldValue: (name: 'pictureIds') => readonly string[] | undefined
}

/** Of the field of words beside `pictureIds`. */
export const wordsRule =
  (wanted: Answer['words'], words: { needed: string; orPictures: string }) =>
  ({ getFieldValue }: Form) => ({
    validator: (_: unknown, said: string | undefined) => {
      if ((said ?? '').trim() !== '') return Promise.resolve()
      if (wanted === 'needed') return Promise.reject(new Error(words.needed))
      const isShown = (getFieldValue('pictureIds') ?? []).length > 0
      return wanted === 'or_pictures' && !isShown ? Promise.reject(new Error(words.orPictures)) : Promise.resolve()
    },
  })
