import { takeEarlyAnswer } from './early-answer.h5'

const headers = { 'accept-language': 'zh', authorization: 'Bearer mine' }
const answer = Promise.resolve({ status: 200, body: {} })
const early = { url: '/v1/home', language: 'zh', authorization: 'Bearer mine', answer }
const withEarly = (change: object = {}) => {
  globalThis.window = { haoliEarly: { ...early, ...change } } as never
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window')
})

test('the request that asks for the same takes the early answer, and only one does', () => {
  withEarly()
  expect(takeEarlyAnswer('/v1/products', headers)).toBeUndefined()
  expect(takeEarlyAnswer('/v1/home', headers)).toBe(answer)
  expect(takeEarlyAnswer('/v1/home', headers)).toBeUndefined()
})

test.each([
  ['another language', { language: 'en' }],
  ['another person', { authorization: 'Bearer other' }],
  ['nobody', { authorization: undefined }],
])('an answer for %s is nobody’s', (_whose, change) => {
  withEarly(change)
  expect(takeEarlyAnswer('/v1/home', headers)).toBeUndefined()
})
