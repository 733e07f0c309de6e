import { keepRecent } from './keep-recent'

const texts = () => keepRecent<string>({ most: 10, sizeOf: (text) => text.length })
const make = (text: string) => async () => text

test('what nobody has asked for the longest goes first', async () => {
  const { of } = texts()
  await of('a', make('aaaa'))
  await of('b', make('bbbb'))
  await of('a', make('new'))
  await of('c', make('cccc'))
  expect(await of('a', make('new'))).toBe('aaaa')
  expect(await of('c', make('new'))).toBe('cccc')
  expect(await of('b', make('new'))).toBe('new')
})

test('what is larger than all may be together is made and not kept', async () => {
  const { of } = texts()
  await of('b', make('bbbb'))
  expect(await of('a', make('a'.repeat(11)))).toHaveLength(11)
  expect(await of('a', make('small'))).toBe('small')
  expect(await of('a', make('other'))).toBe('small')
  expect(await of('b', make('new'))).toBe('bbbb')
})

test('who asks while it is being made gets the same, and what fails is made again', async () => {
  const { of } = texts()
  let made = 0
  const failing = async () => {
    made += 1
    throw new Error('the database is gone')
  }
  const both = await Promise.allSettled([of('a', failing), of('a', failing)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(made).toBe(1)
  expect(await of('a', make('there'))).toBe('there')
})
