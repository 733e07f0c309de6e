import { errorCodePattern } from '@haoli/contract'

const sent: { events: { code?: string }[] }[] = []
const hide: (() => void)[] = []
jest.mock('./exchange', () => ({
  exchange: async ({ body }: { body: (typeof sent)[number] }) => {
    sent.push(body)
    return { status: 200, body: {} }
  },
}))
jest.mock('@/common/platform/storage', () => ({ storage: { get: () => undefined, set: () => undefined } }))
jest.mock('@/common/platform/visibility', () => ({
  watchAppVisibility: (listener: (visible: boolean) => void) => hide.push(() => listener(false)),
}))

import { errorFromAnswer } from './api-error'
import { sendEventsOnHide, trackFailure } from './events'

sendEventsOnHide()

/** The codes that the API is told of what was thrown. */
async function codesOf(...thrown: unknown[]): Promise<(string | undefined)[]> {
  for (const one of thrown) trackFailure(one)
  const before = sent.length
  hide[0]?.()
  await new Promise(setImmediate)
  const codes = sent.slice(before).flatMap(({ events }) => events.map(({ code }) => code))
  // One of another spelling makes the API refuse the whole batch.
  for (const code of codes) expect(code).toMatch(new RegExp(errorCodePattern))
  return codes
}

test.each([
  ['an error of the API', errorFromAnswer(409, { code: 'sold_out' }), 'sold_out'],
  ['an error that only a newer API knows', errorFromAnswer(409, { code: 'not_yet_known' }), 'not_yet_known'],
  ['a proxy’s number', errorFromAnswer(502, { code: 502 }), 'bad_response'],
  ['a proxy’s name', errorFromAnswer(403, { code: 'Blocked-By-Rule 7' }), 'bad_response'],
  ['an endless code', errorFromAnswer(400, { code: 'a'.repeat(65) }), 'bad_response'],
  ['a fault of the program', new TypeError('no items of null'), 'bad_response'],
  ['a file that did not come', Object.assign(new Error(), { code: 'CSS_CHUNK_LOAD_FAILED' }), 'bad_response'],
  ['something that was aborted', new DOMException('aborted', 'AbortError'), 'bad_response'],
  ['a text', 'navigateTo:fail', 'bad_response'],
])('%s is counted by a code that the API takes', async (_what, thrown, code) => {
  expect(await codesOf(thrown)).toEqual([code])
})

test('an error is counted once, however many places show it', async () => {
  const [one, other] = [new Error('one'), new Error('other')]
  expect(await codesOf(one, other, one)).toHaveLength(2)
  expect(await codesOf(one)).toEqual([])
})
