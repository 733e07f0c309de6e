import { errorOf } from './api-error'

const answer = (status: number, body: string) => new Response(body, { status, statusText: 'words' })

test.each(['{"code":502}', '{"code":"Blocked-By-Rule 7"}', 'null', '"refused"', '<html>', '{}'])(
  'a refusal of %s has the code of a bad answer',
  async (body) => {
    expect(await errorOf(answer(403, body))).toMatchObject({ status: 403, code: 'bad_answer', message: 'words' })
  },
)

test('a refusal of the API keeps its code, also one that this page does not know', async () => {
  const body = JSON.stringify({ code: 'not_yet_known', message: 'why', param: '/lines' })
  expect(await errorOf(answer(409, body))).toMatchObject({ code: 'not_yet_known', message: 'why', param: '/lines' })
})
