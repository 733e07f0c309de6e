import fc from 'fast-check'
import { sql } from 'kysely'
import { histories } from '../../../../test/histories'
import { testStart as at, type TestDatabase, testDatabase } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import type { Tx } from '../../platform/database/db'
import { balanceOf } from './balance-of'
import { type LedgerLine, post } from './post'
import { reverse } from './reverse'

let shop: TestDatabase
beforeAll(async () => {
  shop = await testDatabase({ maxConnections: 8 })
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => shop.db.transaction().execute(work)
let causes = 0
const newCause = (kind = 'order') => ({ kind, id: `c${causes++}` })

/** The commission of one order, split between an agency and two promoters. */
const commission: LedgerLine[] = [
  { account: 'shop', subject: 'shop', amount: -1_001 },
  { account: 'agency', subject: 'agc_1', amount: 300 },
  { account: 'promoter', subject: 'prm_1', amount: 500 },
  { account: 'promoter', subject: 'prm_2', amount: 201 },
]

describe('a posting', () => {
  it('moves amounts between accounts, whose balances are sums', async () => {
    const [first, second] = [newCause(), newCause()]
    for (const cause of [first, second]) {
      await inTransaction((tx) => post(tx, { book: 'commission', cause, lines: commission, at }))
    }
    const balance = (account: string, subject?: string) =>
      balanceOf(shop.db, { book: 'commission', account, ...(subject && { subject }) })
    expect(await balance('promoter')).toBe(1_402)
    expect(await balance('promoter', 'prm_1')).toBe(1_000)
    expect(await balance('shop')).toBe(-2_002)
    expect(await balance('promoter', 'nobody')).toBe(0)
    expect(await balanceOf(shop.db, { book: 'points', account: 'promoter' })).toBe(0)
  })

  it('is made once by its cause, however often and by however many at once', async () => {
    const cause = newCause()
    const lines = [
      { account: 'twice', subject: 'a', amount: -5 },
      { account: 'twice', subject: 'b', amount: 5 },
    ]
    const posted = await Promise.all(
      Array.from({ length: 6 }, () => inTransaction((tx) => post(tx, { book: 'points', cause, lines, at }))),
    )
    expect(posted.filter(Boolean)).toHaveLength(1)
    expect(await balanceOf(shop.db, { book: 'points', account: 'twice', subject: 'b' })).toBe(5)
    // The same cause may post in another book.
    expect(await inTransaction((tx) => post(tx, { book: 'growth_cards', cause, lines, at }))).toBe(true)
  })

  it.each([
    ['does not sum to zero', [-5, 4]],
    ['has a line of nothing', [-5, 0, 5]],
    ['has one line', [5]],
  ])('is refused where it %s', async (_, amounts) => {
    const lines = amounts.map((amount, index) => ({ account: 'bad', subject: String(index), amount }))
    const posting = inTransaction((tx) => post(tx, { book: 'points', cause: newCause(), lines, at }))
    await expect(posting).rejects.toThrow(/sum to zero|violates check/)
    expect(await balanceOf(shop.db, { book: 'points', account: 'bad' })).toBe(0)
  })

  it('stands for ever: the database changes and removes no line', async () => {
    await inTransaction((tx) => post(tx, { book: 'commission', cause: newCause(), lines: commission, at }))
    for (const change of [
      'update ledger_lines set amount = amount * 2',
      'delete from ledger_lines',
      'truncate ledger_lines',
      'update ledger_postings set amount = amount + 1',
      'delete from ledger_postings',
      'truncate ledger_postings cascade',
    ]) {
      await expect(sql.raw(change).execute(shop.db)).rejects.toThrow('is only ever added to')
    }
    const more = sql`insert into ledger_lines select max(id), 'more', 'more', 5 from ledger_postings`
    await expect(more.execute(shop.db)).rejects.toThrow('sum to zero')
  })
})

describe('a reversal', () => {
  const posted = async () => {
    const cause = newCause()
    await inTransaction((tx) => post(tx, { book: 'commission', cause, lines: commission, at }))
    return cause
  }
  const back = (of: { kind: string; id: string }, amount?: number, cause = newCause('refund')) =>
    inTransaction((tx) => reverse(tx, { book: 'commission', of, cause, at, ...(amount !== undefined && { amount }) }))
  const linesOf = (cause: { id: string }) =>
    shop.db
      .selectFrom('ledger_lines')
      .innerJoin('ledger_postings', 'ledger_postings.id', 'posting_id')
      .select(['subject', 'ledger_lines.amount'])
      .where('cause_id', '=', cause.id)
      .orderBy('subject')
      .execute()

  it('takes back an amount in proportion, and then all the rest', async () => {
    const of = await posted()
    const [some, rest] = [newCause('refund'), newCause('refund')]
    expect(await back(of, 100, some)).toBe(true)
    expect(await linesOf(some)).toEqual([
      { subject: 'agc_1', amount: -29 },
      { subject: 'prm_1', amount: -50 },
      { subject: 'prm_2', amount: -21 },
      { subject: 'shop', amount: 100 },
    ])
    expect(await back(of, undefined, rest)).toBe(true)
    expect(await linesOf(rest)).toEqual([
      { subject: 'agc_1', amount: -271 },
      { subject: 'prm_1', amount: -450 },
      { subject: 'prm_2', amount: -180 },
      { subject: 'shop', amount: 901 },
    ])
    expect(await back(of)).toBe(false)
  })

  it('is made once by its cause, and never of more than there was', async () => {
    const of = await posted()
    const cause = newCause('refund')
    expect([await back(of, 600, cause), await back(of, 401, cause)]).toEqual([true, false])
    await expect(back(of, 402)).rejects.toThrow(RangeError)
    await expect(back({ kind: 'order', id: 'never posted' })).rejects.toThrow('nothing of order never posted')
  })

  it('of more than half by four hands at once is one', async () => {
    const of = await posted()
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => back(of, 600)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('that read what was left before another took it is refused by the database', async () => {
    const of = await posted()
    await back(of, 600)
    const late = (from: number, to: number) =>
      sql`
      insert into ledger_postings (book, cause, cause_id, amount, at, reverses, reverses_amount, reversed_from, reversed_to)
      select book, 'refund', ${newCause().id}, ${to - from}, at, id, amount, ${from}, ${to}
      from ledger_postings where cause_id = ${of.id}`.execute(shop.db)
    await expect(late(0, 600)).rejects.toThrow('violates unique constraint')
    await expect(late(600, 1_002)).rejects.toThrow('violates check constraint')
  })

  it('in random parts never takes more than was posted, and in the end all of it', async () => {
    const history = fc.record({
      gains: fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 4 }),
      cuts: fc.array(fc.nat({ max: 1_000 }), { maxLength: 4 }),
      givers: fc.integer({ min: 1, max: 3 }),
    })
    const rolledBack = new Error('the history ends with a rollback')
    await fc.assert(
      fc.asyncProperty(history, async ({ gains, cuts, givers }) => {
        const total = gains.reduce((all, one) => all + one, 0)
        const over = inTransaction(async (tx) => {
          const of = newCause()
          const lines = [
            ...gains.map((amount, index) => ({ account: 'gains', subject: `g${index}`, amount })),
            ...equalParts(total, givers).map((amount, index) => ({
              account: 'gives',
              subject: `v${index}`,
              amount: -amount,
            })),
          ].filter((line) => line.amount !== 0)
          await post(tx, { book: 'commission', cause: of, lines, at })
          let left = total
          for (const cut of cuts) {
            const amount = Math.floor((left * cut) / 1_000)
            await reverse(tx, { book: 'commission', of, cause: newCause('refund'), amount, at })
            left -= amount
            expect(await brokenRules(tx)).toEqual([])
            expect(await balanceOf(tx, { book: 'commission', account: 'gains' })).toBe(left)
          }
          expect(await reverse(tx, { book: 'commission', of, cause: newCause('refund'), at })).toBe(left > 0)
          for (const { account, subject } of lines) {
            expect(await balanceOf(tx, { book: 'commission', account, subject })).toBe(0)
          }
          throw rolledBack
        })
        await expect(over).rejects.toBe(rolledBack)
      }),
      { numRuns: histories() },
    )
  }, 600_000)
})

const equalParts = (total: number, count: number): number[] =>
  Array.from(
    { length: count },
    (_, index) => Math.floor((total * (index + 1)) / count) - Math.floor((total * index) / count),
  )
