import type { Contact } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'
import { contactSetting } from './contact-setting'
import { openingAt } from './opening-hours'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const put = (value: object) =>
  call(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/contact', {
    value: { ...contactSetting.initial, ...value },
    basedOn: 0,
  })

test('everybody learns how to reach the shop, and since when nobody answers', async () => {
  const read = async () => (await shop.app.inject({ url: '/v1/contact' })).json<Contact>()
  expect(await read()).toMatchObject({ inWeChat: { way: 'contact' }, open: true, opensAt: null, closesAt: null })
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:01' }]
  expect((await put({ phone: '400-800-1234', hours, closedWords: '留言会回复' })).status).toBe(200)
  const contact = await read()
  expect(contact).toMatchObject({
    phone: '400-800-1234',
    hours,
    closedWords: '留言会回复',
    open: false,
    closesAt: null,
  })
  expect(contact.opensAt).toMatch(/T16:00:00.000Z$/)
  expect(contact).not.toHaveProperty('closedOn')
})

test('a conversation of WeCom is named by its company and address, and nothing else is one', async () => {
  const inWeChat = {
    way: 'service_chat',
    corpId: 'ww1234567890abcdef',
    url: 'https://work.weixin.qq.com/kfid/kfc12ab34',
  }
  expect((await put({ inWeChat })).status).toBe(409)
  await shop.db.deleteFrom('settings').execute()
  expect((await put({ inWeChat })).status).toBe(200)
  expect((await shop.app.inject({ url: '/v1/contact' })).json<Contact>()).toMatchObject({ inWeChat })
  await shop.db.deleteFrom('settings').execute()
  expect((await put({ inWeChat: { ...inWeChat, url: 'https://example.com/kfid/1' } })).status).toBe(400)
  expect((await put({ inWeChat: { way: 'service_chat' } })).status).toBe(400)
})

test.each([
  [{ hours: [{ days: [1], opens: '18:00', closes: '09:00' }] }, '/value/hours/0/closes'],
  [{ hours: [{ days: [8], opens: '09:00', closes: '18:00' }] }, '/value/hours/0/days/0'],
  [{ url: 'http://example.com' }, '/value/url'],
  [{ email: 'nobody' }, '/value/email'],
])('a setting that cannot be kept is refused: %j', async (value, param) => {
  expect(await put(value)).toMatchObject({ status: 400, body: { param } })
})

describe('opening hours', () => {
  // 2026-11-30 is a Monday.
  const china = (at: string) => new Date(`${at}:00+08:00`)
  const weekdays = { hours: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' }], closedOn: [] }
  const at = (setting: Parameters<typeof openingAt>[0], moment: string) => {
    const { open, opensAt, closesAt } = openingAt(setting, china(moment))
    return { open, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null }
  }
  const closedUntil = (moment: string) => ({ open: false, opensAt: china(moment).toISOString(), closesAt: null })
  const openUntil = (moment: string) => ({ open: true, opensAt: null, closesAt: china(moment).toISOString() })

  it('begin at their first minute and end before their last', () => {
    expect(at(weekdays, '2026-11-30T08:59')).toEqual(closedUntil('2026-11-30T09:00'))
    expect(at(weekdays, '2026-11-30T09:00')).toEqual(openUntil('2026-11-30T18:00'))
    expect(at(weekdays, '2026-11-30T18:00')).toEqual(closedUntil('2026-12-01T09:00'))
  })

  it('skip the weekend and days on which nobody answers', () => {
    expect(at(weekdays, '2026-12-04T18:30')).toEqual(closedUntil('2026-12-07T09:00'))
    const holidays = { ...weekdays, closedOn: ['2026-12-07', '2026-12-08'] }
    expect(at(holidays, '2026-12-04T18:30')).toEqual(closedUntil('2026-12-09T09:00'))
    expect(at(holidays, '2026-12-07T10:00')).toEqual(closedUntil('2026-12-09T09:00'))
  })

  it('may go on over midnight, and round the clock', () => {
    const late = [
      { days: [1], opens: '20:00', closes: '24:00' },
      { days: [2], opens: '00:00', closes: '02:00' },
    ]
    expect(at({ hours: late, closedOn: [] }, '2026-11-30T21:00')).toEqual(openUntil('2026-12-01T02:00'))
    const always = { hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }], closedOn: [] }
    expect(at(always, '2026-11-30T03:00')).toEqual({ open: true, opensAt: null, closesAt: null })
  })
})
