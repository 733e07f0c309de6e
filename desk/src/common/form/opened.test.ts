import { followed, opened } from './opened'

const first = opened('first', 1)
const theirs = opened('theirs', 2)

test('a form that nobody has written in shows what somebody else saved', () => {
  expect(followed(first, theirs, false)).toBe(theirs)
  expect(followed(first, opened('first', 1), false)).toBe(first)
})

test('what is written in a form stays when somebody else saves', () => {
  expect(followed(first, theirs, true)).toBe(first)
})

test('whoever keeps theirs saves over the version they have seen', () => {
  const kept = { ...first, basedOn: theirs.version }
  expect(followed(kept, theirs, false)).toBe(kept)
})
