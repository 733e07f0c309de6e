import { type RawBuilder, sql } from 'kysely'

/**
 * A condition on `orders`: what somebody types who looks for one. A number of an order or a parcel, the receiver's phone or its last
 * four digits; otherwise words of a product's title, or the beginning of the buyer's nickname. Each way has an index of its own.
 */
export function foundOrders(q: string): RawBuilder<boolean> {
  const compact = q.replace(/[\s-]/g, '')
  if (/^\d{4}$/.test(compact)) return among([ofPhone(compact)])
  if (/^\+?[\dA-Za-z]{6,40}$/.test(compact)) return among([...ofNumbers(compact), ...ofWords(q)])
  return among(ofWords(q))
}

/** As an array: of a list PostgreSQL might expect so many that it would read all orders instead. */
const among = (ways: readonly RawBuilder<unknown>[]) =>
  sql<boolean>`orders.id = any(array(${sql.join([...ways], sql` union `)}))`

const ofPhone = (lastDigits: string) =>
  sql`select id from orders where address is not null and right(address ->> 'phone', 4) = ${lastDigits}`

const ofNumbers = (text: string) => [
  sql`select id from orders where id = ${text} or number = ${text}`,
  sql`select order_id from shipments where waybill_number = ${text.toUpperCase()}`,
  ...(/^\+?\d{7,20}$/.test(text) ? [sql`${ofPhone(text.slice(-4))} and address ->> 'phone' = ${text}`] : []),
]

const ofWords = (q: string) => [
  sql`select order_id from order_lines where product_id in (select id from products where title ilike ${`%${pattern(q)}%`})`,
  sql`select id from orders where customer_id in (select id from customers where lower(nickname) like ${`${pattern(q.toLowerCase())}%`})`,
]

const pattern = (text: string) => text.replace(/[\\%_]/g, '\\$&')
