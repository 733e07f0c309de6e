import { replaceRow } from './replace-row'

const list = {
  pages: [
    { items: [{ id: 'a', n: 1 }], nextCursor: 'x' },
    {
      items: [
        { id: 'b', n: 1 },
        { id: 'c', n: 1 },
      ],
    },
  ],
}

test('one row is changed, and everything else stays the same object', () => {
  const changed = replaceRow<{ id: string; n: number }, typeof list>(
    list,
    ({ id }) => id === 'b',
    (row) => ({ ...row, n: 2 }),
  )
  expect(changed?.pages[1]?.items[0]).toEqual({ id: 'b', n: 2 })
  expect(changed?.pages[0]).toBe(list.pages[0])
  expect(changed?.pages[1]?.items[1]).toBe(list.pages[1]?.items[1])
})

test('what was not loaded stays so', () => {
  expect(
    replaceRow(
      undefined,
      () => true,
      (row) => row,
    ),
  ).toBeUndefined()
})
