import { randomUUID } from 'node:crypto'
import type { KeptPicture } from '@haoli/contract'
import { sql } from 'kysely'
import { days, type TestApp, testApp } from '../../../testing'
import { addGoods, call, lineOf, shopper } from '../../../testing/orders/trade-fixtures'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import { uploadSetting } from './upload-setting'

let shop: TestApp
let staff: Record<string, string>
beforeAll(async () => {
  shop = await testApp()
  staff = await shop.loginWith('operations')
})
afterAll(() => shop.close())

/** The address of a picture of the shop. */
async function kept(): Promise<string> {
  const { body } = await upload(shop, staff, await picture())
  await shop.deps.jobs.runDue()
  const answer = await call<KeptPicture>(
    shop,
    staff,
    'POST',
    '/v1/merchant/pictures',
    { uploadId: body.id },
    randomUUID(),
  )
  return answer.body.url
}
const isThere = async (url: string) => (await shop.app.inject({ url })).statusCode === 200
/** Looks through the shop now, and removes what is to go. */
async function look(): Promise<void> {
  const { jobs } = shop.deps
  await shop.db.transaction().execute((tx) => jobs.schedule(tx, 'clear_shop_pictures', 'now', shop.clock.now()))
  await jobs.runDue()
}
async function wait(some: number): Promise<void> {
  await look()
  await shop.clock.advance(some * days)
  await look()
}
const contact = async (wechatQrUrl: string | null) => {
  const { body } = await call<{ value: object; latestVersion: number }>(
    shop,
    staff,
    'GET',
    '/v1/merchant/settings/contact',
  )
  const change = { value: { ...body.value, wechatQrUrl }, basedOn: body.latestVersion }
  expect((await call(shop, staff, 'PUT', '/v1/merchant/settings/contact', change)).status).toBe(200)
}
const { shopPictureDays } = uploadSetting.initial

test('a picture that was replaced is deleted some days later, with its file, and not before', async () => {
  const url = await kept()
  await contact(url)
  await wait(shopPictureDays + 1)
  expect(await isThere(url)).toBe(true)
  await contact(null)
  await wait(shopPictureDays - 1)
  expect(await isThere(url)).toBe(true)
  await wait(1)
  expect(await isThere(url)).toBe(false)
  expect(
    await shop.db
      .selectFrom('uploads')
      .select('id')
      .where('id', '=', url.split('/').at(-1) ?? '')
      .execute(),
  ).toEqual([])
})

test('one that is named again in time stays', async () => {
  const url = await kept()
  await wait(shopPictureDays - 1)
  await contact(url)
  await wait(shopPictureDays)
  expect(await isThere(url)).toBe(true)
  await contact(null)
})

test('one of goods stays while an order shows it', async () => {
  const url = await kept()
  const sku = await addGoods(shop.db, { id: 'tea', priceFen: 5_000, stock: 9 })
  await shop.db.updateTable('skus').set({ image_url: url }).where('id', '=', sku).execute()
  const wang = await shopper(shop, 'phone-wang')
  expect((await wang.order(lineOf(sku))).body.lines[0]?.imageUrl).toBe(url)
  await shop.db.updateTable('skus').set({ image_url: null }).where('id', '=', sku).execute()
  await wait(shopPictureDays + 1)
  expect(await isThere(url)).toBe(true)
})

test('every table that names pictures is looked through', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name ~ '(image|icon|picture)'`.execute(shop.db)
  const looked = shop.deps.registry.namesPictures
    .map((query) => query(shop.clock.now()).compile(shop.db).sql)
    .join('\n')
  const missed = rows.filter(({ table, column }) => !new RegExp(`${column}.*from ${table}\\b`).test(looked))
  expect(missed).toEqual([])
})
