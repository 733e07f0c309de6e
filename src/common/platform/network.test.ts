import Taro from '@tarojs/taro'
import { send } from './network'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { request: jest.fn() } }))
jest.mock('./early-answer', () => ({ takeEarlyAnswer: () => undefined }))

const answers = (statusCode: number, data: unknown) => {
  jest.mocked(Taro.request).mockReturnValue(Promise.resolve({ statusCode, data, header: {} }) as never)
  return send({ method: 'GET', url: '/v1/home', headers: {}, timeoutMs: 1_000 })
}

test.each([
  ['null, as Taro says in a browser', null],
  ['a text that was cut off, as WeChat says', '{"modules":[{"ki'],
  ['a page of another kind', '<html>login</html>'],
  ['nothing', ''],
  ['nothing at all', undefined],
])('an answer whose body is %s has not arrived', async (_what, data) => {
  expect(await answers(200, data)).toEqual({ kind: 'offline' })
  expect(await answers(201, data)).toEqual({ kind: 'offline' })
})

test.each([
  [200, { items: [] }],
  [200, []],
  [204, ''],
  [204, null],
  // A refusal arrives with whatever body a proxy gives it.
  [502, '<html>bad gateway</html>'],
  [413, null],
])('an answer of %i with %j has arrived', async (status, data) => {
  expect(await answers(status, data)).toEqual({ kind: 'answer', status, body: data })
})
