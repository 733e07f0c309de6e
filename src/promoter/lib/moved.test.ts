import { moved } from './moved'

test.each([
  [1, 1, 'acb'],
  [1, -1, 'bac'],
  [2, 1, 'abc'],
  [0, -1, 'abc'],
  [7, -1, 'abc'],
] as const)('what stands at %i, moved by %i, makes %s', (index, by, made) =>
  expect(moved([...'abc'], index, by).join('')).toBe(made),
)
