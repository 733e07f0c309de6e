import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
import { refuseUnless } from '../../platform/database/refuse'
import type { Database } from '../../platform/database/tables'
import { paymentPosting } from '../ledger/money'
import { postingParts } from '../ledger/post'

/** What of a payment stays as it was opened. */
export type KnownPayment = Pick<Selectable<Database['payments']>, 'id' | 'order_id' | 'amount_fen'>

/** A payment that has succeeded, and the posting of its money. */
export type TakenMoney = ReturnType<typeof takenMoney>

/** `closesOthers`: it pays the order, so another payment that is still open is closed with it: the order must not be paid twice. */
export const takenMoney = (
  { id, order_id, amount_fen }: KnownPayment,
  { closesOthers, now }: { closesOthers: boolean; now: Date },
) => ({
  id,
  order_id,
  closesOthers,
  ...paymentPosting({ paymentId: id, orderId: order_id, amountFen: amount_fen }, now),
})

/** Records it. Answers false, and records nothing, where the payment had succeeded before. */
export const takeMoney = async (tx: Tx, money: TakenMoney): Promise<boolean> => (await takingOnce(tx, money)).length > 0

/** The same for what is sent with more. `payment_has_succeeded` where it had before. */
export const takeNewMoney = (tx: Tx, money: TakenMoney): Promise<unknown> => takingNew(tx, money)

// Also failed and closed ones: a provider may change its mind or be late, and then it does have the money.
const taking = (money: TakenMoney, answer: RawBuilder<unknown>) => sql`
  with settled as (
    update payments set state = case when id = ${money.id} then 'succeeded' else 'closed' end, settled_at = ${money.at},
      provider_open = provider_open and id <> ${money.id}
    where order_id = ${money.order_id} and (state = 'pending' and (${money.closesOthers} or id = ${money.id})
      or id = ${money.id} and state in ('failed', 'closed'))
    returning id
  ), ${postingParts(money, sql`exists (select from settled where id = ${money.id})`)}
  select ${answer} from settled where id = ${money.id}`

const takingOnce = keptQuery((_db, money: TakenMoney) => taking(money, sql`id`))
const takingNew = keptQuery((_db, money: TakenMoney) =>
  taking(money, refuseUnless(sql`count(*) > 0`, 'payment_has_succeeded')),
)
