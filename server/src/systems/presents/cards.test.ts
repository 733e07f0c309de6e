import { randomBytes } from 'node:crypto'
import type { Problem } from '@haoli/contract'
import { sql } from 'kysely'
import { hours, type TestApp, testApp } from '../../../testing'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, wait } from '../../../testing/presents/present-fixtures'
import { hashToken } from '../../platform/tokens'
import { mostCards } from './cards'
import { presentSetting } from './present-setting'

let shop: TestApp
let giver: Friend
let li: Friend
let sku: string
const lines: string[] = []
beforeAll(async () => {
  shop = await testApp({ config: { logLevel: 'trace' }, logTo: { write: (line) => lines.push(line) } })
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  sku = await addGoods(shop.db, { id: 'card', priceFen: 9_900, stock: 1_000 })
})
afterAll(() => shop.close())

describe('a card', () => {
  it('has a token of 128 random bits; every card has a different one, and all of them are valid', async () => {
    const { id, token } = await giver.open({ skuId: sku })
    const more = (await giver.share(id)).body.token
    for (const one of [token, more]) {
      expect(Buffer.from(one, 'base64url')).toHaveLength(16)
      expect((await li.look(one)).body).toMatchObject({ you: 'open', leftCount: 1 })
    }
    expect(token).not.toBe(more)
  })

  it('keeps its token out of every table, every saved answer and the log', async () => {
    const { id, token } = await giver.open({ skuId: sku, parcels: 2 })
    await giver.look(token)
    await li.post(`/v1/cards/${token}/openings`)
    await li.accept(token)
    await (await friend(shop, 'phone-wu')).decline(token)
    await li.get(`/v1/cards/${token}/no-such-thing`)
    await li.post('/v1/visits', { scene: 1007, path: `gift/pages/card/index?ch=card&token=${token}&x=1` })
    const found = await tablesWith(token)
    expect(found).toEqual([])
    // Shows that `tablesWith` finds a text that is stored.
    expect(await tablesWith(id)).toContain('presents')
    const cards = await shop.db.selectFrom('present_cards').selectAll().where('present_id', '=', id).execute()
    expect(cards.map((card) => card.token_hash)).toEqual([hashToken(token)])
    const log = lines.join('\n')
    expect(log).toContain('/v1/cards/…/claim')
    expect(log).not.toContain(token)
    const visit = await shop.db.selectFrom('visits').select('path').executeTakeFirstOrThrow()
    expect(visit.path).toBe('gift/pages/card/index?ch=card&token=…&x=1')
  })

  it('can be issued fifty times for a present, only by its giver', async () => {
    const { id } = await giver.open({ skuId: sku })
    expect((await li.share(id)).status).toBe(404)
    const made = await Promise.all(Array.from({ length: mostCards + 4 }, () => giver.share(id)))
    expect(made.filter((answer) => answer.status === 201)).toHaveLength(mostCards - 1)
    const codes = made
      .filter((answer) => answer.status !== 201)
      .map((answer) => (answer.body as unknown as Problem).code)
    expect(new Set(codes)).toEqual(new Set(['card_limit_reached']))
  })

  it('is not issued for a present that is not open', async () => {
    const { id, token } = await giver.open({ skuId: sku })
    await li.accept(token)
    expect(await giver.share(id)).toMatchObject({ status: 409, body: { code: 'present_state_conflict' } })
  })

  it('shows the giver who opened it and when first; the giver’s own opening does not count', async () => {
    const { id, token } = await giver.open({ skuId: sku })
    const first = shop.clock.now().toISOString()
    expect((await li.post(`/v1/cards/${token}/openings`)).body).toMatchObject({ you: 'open' })
    await shop.clock.advance(60)
    await li.post(`/v1/cards/${token}/openings`)
    await giver.post(`/v1/cards/${token}/openings`)
    const { openings } = await giver.given(id)
    expect(openings).toEqual([{ nickname: expect.any(String), avatarUrl: null, at: first }])
  })

  it('can be read without a login, but not opened, claimed or declined', async () => {
    const { token } = await giver.open({ skuId: sku })
    const look = await shop.app.inject({ url: `/v1/cards/${token}` })
    expect(look.json()).toMatchObject({ you: 'visitor', leftCount: 1, receivedId: null })
    for (const what of ['openings', 'claim', 'decline']) {
      const answer = await shop.app.inject({ method: 'POST', url: `/v1/cards/${token}/${what}`, body: {} })
      expect(answer.statusCode).toBe(401)
    }
  })
})

describe('an invalid token', () => {
  it('gets the same answer whether it is made up, of another kind, too long, or of a present that closed long ago', async () => {
    const ended = await giver.open({ skuId: sku })
    await li.accept(ended.token)
    await wait(shop, presentSetting.initial.cardRetentionDays * 24 * hours - 1)
    const again = await friend(shop, 'phone-again')
    expect((await again.look(ended.token)).status).toBe(200)
    await wait(shop, 1)
    const visitor = await friend(shop, 'phone-visitor')
    const session = visitor.headers.authorization?.slice('Bearer '.length) ?? ''
    const open = await (await friend(shop, 'phone-late-giver')).open({ skuId: sku })
    const wrong = [
      ended.token,
      randomBytes(16).toString('base64url'),
      open.id,
      session,
      hashToken(open.token).toString('hex'),
      open.token.slice(0, -1),
      `${open.token}A`,
      'x',
      '%00',
      'Ω好礼',
      'y'.repeat(4_000),
    ]
    const seen = new Set<string>()
    for (const token of wrong) {
      const address = `/v1/cards/${token === '%00' ? token : encodeURIComponent(token)}`
      const bodies = { addressId: visitor.addressId }
      const answers = [
        await visitor.get<Problem>(address),
        await visitor.post<Problem>(`${address}/openings`),
        await visitor.post<Problem>(`${address}/claim`, bodies),
        await visitor.post<Problem>(`${address}/decline`, {}),
      ]
      for (const { status, body } of answers) {
        const { requestId, ...rest } = body
        expect(requestId).toEqual(expect.any(String))
        seen.add(JSON.stringify([status, rest]))
      }
    }
    expect([...seen]).toEqual([
      JSON.stringify([
        404,
        {
          type: 'about:blank',
          title: 'not found',
          status: 404,
          code: 'not_found',
          message: 'no such card',
          retryable: false,
        },
      ]),
    ])
    expect((await visitor.look(open.token)).status).toBe(200)
  }, 30_000)
})

/** The names of the tables that have a row containing `text`. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(shop.db)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ held: boolean }>`
      select exists (select from ${sql.table(name)} t where t::text like ${`%${text}%`}) as held`.execute(shop.db)
    if (rows[0]?.held) found.push(name)
  }
  return found
}
