import type { Answer } from './answers-of'
import { answersOf } from './answers-of'
import { wordsRule } from './words-rule'

const asked = (wanted: Answer['words'], said?: string, pictureIds?: string[]) =>
  wordsRule(wanted, { needed: 'needed', orPictures: 'or shown' })({ getFieldValue: () => pictureIds })
    .validator(undefined, said)
    .then(
      () => 'right',
      ({ message }: Error) => message,
    )

test('a comment says something, or shows it', async () => {
  const [comment] = answersOf({ type: 'refund', may: ['add_proof'] })
  expect(comment?.words).toBe('or_pictures')
  await expect(asked('or_pictures', ' ')).resolves.toBe('or shown')
  await expect(asked('or_pictures', undefined, [])).resolves.toBe('or shown')
  await expect(asked('or_pictures', undefined, ['upl_1'])).resolves.toBe('right')
  await expect(asked('or_pictures', 'a')).resolves.toBe('right')
})

test('a refusal says why, also beside a picture', async () => {
  await expect(asked('needed', ' ', ['upl_1'])).resolves.toBe('needed')
  await expect(asked('possible')).resolves.toBe('right')
})
