import { type LinkPicture, promoterLimits, readMarks } from '@haoli/contract'
import { encode } from 'uqr'
import { type TestApp, testApp } from '../../../testing'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import { promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'

const asked: { scene: string; page: string; url: string }[] = []
let wechat: TestApp
let sandbox: TestApp
beforeAll(async () => {
  const codes = {
    async draw(code: (typeof asked)[number]) {
      asked.push(code)
      return { type: 'image/png' as const, bytes: Buffer.from('drawn') }
    },
  }
  ;[wechat, sandbox] = await Promise.all([testApp({ gateways: { codes } }), testApp()])
})
afterAll(() => Promise.all([wechat.close(), sandbox.close()]))

async function pictureIn(shop: TestApp) {
  await addGoods(shop.db, { id: 'tea', priceFen: 6_800, stock: 9 })
  const chen: TestPromoter = await promoter(shop, 'phone-chen')
  const link = await chen.link('prd_tea')
  return { link, chen, picture: (await chen.get<LinkPicture>(`/v1/me/promoter/links/${link.code}/picture`)).body }
}

test('a poster has the code that WeChat draws: whoever scans it comes from the promoter, by a poster', async () => {
  const { link, picture } = await pictureIn(wechat)
  expect(picture).toEqual({ picture: `data:image/png;base64,${btoa('drawn')}`, modules: null })
  const [code] = asked
  expect(code?.scene.length).toBeLessThanOrEqual(promoterLimits.linkCodeChars)
  // What WeChat takes (wechat.md 2.7).
  expect(code?.scene).toMatch(/^[\w!#$&'()*+,/:;=?@.~-]+$/)
  const { page = '', scene = '' } = code ?? {}
  expect(readMarks({ scene: 1047, path: page, query: { scene } })).toEqual({ promoter: link.code, channel: 'poster' })
})

test('without WeChat it is a QR code of the short link, module by module', async () => {
  const { link, picture } = await pictureIn(sandbox)
  const { data } = encode(`${link.shortUrl}?ch=poster`, { ecc: 'M', border: 0 })
  expect(picture.modules?.map((row) => [...row].map((module) => module === '1'))).toEqual(data)
})

test('who has left has no code to hand out any more', async () => {
  const who = await promoter(sandbox, 'phone-leaving')
  const link = await who.link('prd_tea')
  await who.post('/v1/me/promoter/leave')
  expect((await who.get(`/v1/me/promoter/links/${link.code}/picture`)).status).toBe(404)
})
