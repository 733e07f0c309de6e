/**
 * The least that an API of a shop does: Fastify and pg, without facets, prices, sessions, repeats or jobs. `npm run bench:api`
 * measures the shop's own API against it, on the same PostgreSQL with a pool of the same size.
 */
import Fastify from 'fastify'
import pg from 'pg'
import { type BareOrder, placeOrder } from './place-order'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20, idleTimeoutMillis: 600_000 })
// bigint columns are read as text otherwise, and the answer would be longer than ours.
pg.types.setTypeParser(20, Number)

const listOfTwenty = `
  select id, title, image_urls ->> 0 as "imageUrl", min_price_fen as "priceFen", market_price_fen as "marketPriceFen",
    max_price_fen > min_price_fen as "hasPriceRange", sold_count as "soldCount", listed
  from products where listed order by position, id limit $1`

const app = Fastify({ logger: false })

app.get('/list', async () => ({ items: (await pool.query(listOfTwenty, [20])).rows }))

app.post<{ Body: BareOrder }>('/order', async (request, reply) => {
  reply.code(201)
  return placeOrder(pool, request.body)
})

console.log(`the bare API answers at ${await app.listen({ host: '127.0.0.1', port: 0 })}`)
process.on('SIGTERM', () => app.close().then(() => pool.end()))
