import { fetchAnswer, jsonOf } from './fetch-answer'

const answer = (status: number, body: string) => new Response(body, { status })
const stopped = Object.assign(new Error(), { name: 'AbortError' })

test.each([
  ['was cut off', '{"items":[{"id":"prd'],
  ['is empty', ''],
  ['is a page', '<html>login</html>'],
])('a good answer that %s is no answer, so that it is asked for again', async (_what, body) => {
  await expect(jsonOf(answer(200, body))).rejects.toMatchObject({ status: 0, code: 'no_answer' })
})

test('a call that was given up is no fault of the network', async () => {
  await expect(jsonOf({ json: () => Promise.reject(stopped) } as never)).rejects.toBe(stopped)
})

test('a whole answer is read', async () => {
  expect(await jsonOf(answer(200, '{"items":[]}'))).toEqual({ items: [] })
})

test.each([
  ['nobody answers', Promise.reject(new TypeError('Failed to fetch')), { status: 0, code: 'no_answer' }],
  ['it is refused', Promise.resolve(answer(409, '{"code":"sold_out"}')), { status: 409, code: 'sold_out' }],
  ['it is given up', Promise.reject(stopped), { name: 'AbortError' }],
])('where %s, it throws', async (_what, given, thrown) => {
  jest.spyOn(globalThis, 'fetch').mockReturnValueOnce(given)
  await expect(fetchAnswer('/v1/desk/me', {})).rejects.toMatchObject(thrown)
})
