import { load } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { end, type Login, logIn, refresh, tried } from '../../../testing/sessions/session-fixtures'
import type { Tx } from '../../platform/database/db'
import { hashToken } from '../../platform/tokens'
import { newToken } from './access-token'
import { endAllSessions } from './end-sessions'
import { refreshSession } from './refresh-session'

let shop: TestApp
let phones = 0
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
})
afterAll(() => shop.close())

/** A way to refresh a session and a way to end all of a customer, each in a transaction. */
interface Way {
  refresh(tx: Tx, login: Login): Promise<string | undefined>
  endAll(tx: Tx, customerId: string): Promise<void>
}

const ours: Way = {
  refresh: async (tx, { refreshToken }) =>
    refreshSession(tx, refreshToken, shop.clock.now()).then(
      ({ token }) => token,
      (error) => {
        if (error.code !== 'refresh_rejected') throw error
        return undefined
      },
    ),
  endAll: endAllSessions,
}

/** The wrong way: looks at the session before it adds a token; ending deletes the tokens that there are. */
const naive: Way = {
  async refresh(tx, { refreshToken }) {
    const session = await tx
      .selectFrom('sessions')
      .select(['id', 'expires_at'])
      .where('refresh_hash', '=', hashToken(refreshToken))
      .executeTakeFirst()
    if (!session) return undefined
    const token = newToken()
    await tx
      .insertInto('access_tokens')
      .values({ token_hash: hashToken(token), session_id: session.id, expires_at: session.expires_at })
      .execute()
    return token
  },
  async endAll(tx, customerId) {
    await tx
      .deleteFrom('access_tokens')
      .where('session_id', 'in', (eb) => eb.selectFrom('sessions').select('id').where('customer_id', '=', customerId))
      .execute()
    await tx.updateTable('sessions').set({ refresh_hash: null }).where('customer_id', '=', customerId).execute()
  },
}

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => shop.db.transaction().execute(work)

/** Does `first`, then begins `second`, and commits `first` when `second` waits for it or is done. */
async function overlap<A, B>(first: (tx: Tx) => Promise<A>, second: (tx: Tx) => Promise<B>): Promise<[A, B]> {
  let running: Promise<B> | undefined
  const done = await inTransaction(async (tx) => {
    const result = await first(tx)
    let ended = false
    running = inTransaction(second).finally(() => {
      ended = true
    })
    while (!ended && (await lockWaits(shop.db)) === 0);
    return result
  })
  return [done, await (running as Promise<B>)]
}

const newLogin = () => logIn(shop, `phone-race-${phones++}`)
const isGood = async (token: string | undefined) =>
  token !== undefined && (await tried(shop, { authorization: `Bearer ${token}` })) === 'ok'

/** Whether a token that was asked for while everything was ended is still good afterwards. */
const orders: Record<string, (way: Way, login: Login) => Promise<boolean>> = {
  async 'a refresh that is not committed yet'(way, login) {
    const [token] = await overlap(
      (tx) => way.refresh(tx, login),
      (tx) => way.endAll(tx, login.me.id),
    )
    return isGood(token)
  },
  async 'an end that is not committed yet'(way, login) {
    const [, token] = await overlap(
      (tx) => way.endAll(tx, login.me.id),
      (tx) => way.refresh(tx, login),
    )
    return isGood(token)
  },
}

test.each(Object.entries(orders))('%s and the other one leave no good token', async (_order, leavesToken) => {
  expect(await leavesToken(ours, await newLogin())).toBe(false)
})

test.each(Object.entries(orders))(
  '%s leaves one in the wrong way, so the test above can fail',
  async (_order, leaves) => {
    expect(await leaves(naive, await newLogin())).toBe(true)
  },
)

test('logging out everywhere while many refresh leaves nobody logged in', async () => {
  const login = await newLogin()
  const others = await Promise.all(Array.from({ length: 7 }, () => logIn(shop, `phone-race-${phones - 1}`)))
  const all = [login, ...others]
  const asks = Array.from({ length: load(5) }, () => all.map((one) => refresh(shop, one))).flat()
  const [answers] = await Promise.all([Promise.all(asks), end(shop, login, ''), end(shop, login, '')])
  for (const { status, headers } of answers) {
    if (status === 200) expect(await tried(shop, headers)).toBe('unauthenticated')
  }
  for (const one of all) expect((await refresh(shop, one)).body.code).toBe('refresh_rejected')
  expect(await shop.db.selectFrom('sessions').select('id').where('customer_id', '=', login.me.id).execute()).toEqual([])
})
