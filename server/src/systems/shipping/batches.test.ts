import type { Order, PageOf, ShippingProblem, ShippingRowInput, TaskRow } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { fileRow, shipper } from '../../../testing/orders/shipping-fixtures'
import { call, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { addressIn, changeAddress, paidOrder, ship } from '../../../testing/orders/waiting-fixtures'
import { saveSetting } from '../../core/settings/change-setting'
import { shippingSetting } from './shipping-setting'

let shop: TestApp
let wang: Shopper
let li: Shopper
let staff: ReturnType<typeof shipper>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  staff = shipper(shop, await shop.loginWith('operations'))
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
})
afterAll(() => shop.close())

const paid = async (who = wang, quantity = 1) => paidOrder(who, await fresh(), quantity)
const problemsOf = async (rows: ShippingRowInput[]) => {
  const { id } = await staff.read(rows)
  return (await staff.rows(id)).map(({ problem }) => problem)
}
const shipmentsOf = (orderId: string) =>
  shop.db
    .selectFrom('shipments')
    .innerJoin('shipment_lines', 'shipment_lines.shipment_id', 'shipments.id')
    .select(['company', 'waybill_number', 'sku_id', 'quantity'])
    .where('order_id', '=', orderId)
    .orderBy('waybill_number')
    .orderBy('sku_id')
    .execute()
const run = async (id: string) => {
  await staff.start(id)
  await shop.deps.jobs.runDue()
}

describe('the preview', () => {
  it('says of each row what is wrong, and ships nothing', async () => {
    const [good, refunding, shipped] = [await paid(), await paid(), await paid()]
    const unpaid = (await wang.order(lineOf(await fresh()))).body
    const wanted = { type: 'refund', reason: 'others', lines: [{ lineId: refunding.lines[0]?.id, quantity: 1 }] }
    await wang.post(`/v1/orders/${refunding.id}/after-sales`, wanted)
    await ship(shop, shipped.id)
    const [before] = await shipmentsOf(shipped.id)
    const cases: [ShippingRowInput, ShippingProblem | null][] = [
      [fileRow(good.number), null],
      [fileRow(''), 'order_missing'],
      [fileRow('2.02611E+21'), 'order_scientific'],
      [fileRow('20990101000000'), 'order_unknown'],
      [fileRow(unpaid.number), 'order_not_to_ship'],
      [fileRow(refunding.number), 'after_sale_open'],
      [fileRow(shipped.number), 'nothing_left'],
      [fileRow(shipped.number, { waybill: before?.waybill_number ?? '' }), 'already_shipped'],
      [fileRow(unpaid.number, { carrier: '飞毛腿' }), 'carrier_unknown'],
      [fileRow(unpaid.number, { waybill: '7.3E+13' }), 'waybill_scientific'],
      [fileRow(unpaid.number, { waybill: '773000000000000000' }), 'waybill_rounded'],
      [fileRow(unpaid.number, { waybill: 'SF?1' }), 'waybill_malformed'],
      [fileRow(unpaid.number, { quantity: '-1' }), 'quantity_malformed'],
      [fileRow(good.number), 'nothing_left'],
    ]
    expect(await problemsOf(cases.map(([row]) => row))).toEqual(cases.map(([, problem]) => problem))
    expect(await shipmentsOf(good.id)).toEqual([])
  })

  it('reads names of carriers, and numbers, as people and spreadsheets write them', async () => {
    const orders = [await paid(), await paid(), await paid()]
    const rows = orders.map(({ number }, index) =>
      fileRow(index === 0 ? `'${number}` : index === 1 ? `="${number}"` : ` ${number} `, {
        carrier: ['SF express', '中通', 'ｊｔ'][index] ?? '',
        waybill: ['sf 1234 5678', 'ＺＴ００１１２２', '773112233445566'][index] ?? '',
      }),
    )
    const { id } = await staff.read(rows)
    expect((await staff.rows(id)).map(({ problem }) => problem)).toEqual([null, null, null])
    await run(id)
    expect((await Promise.all(orders.map((order) => shipmentsOf(order.id)))).flat()).toMatchObject([
      { company: '顺丰速运', waybill_number: 'SF12345678' },
      { company: '中通快递', waybill_number: 'ZT001122' },
      { company: '极兔速递', waybill_number: '773112233445566' },
    ])
  })

  it('finds the same row twice, and one waybill for two people', async () => {
    const [one, other, third] = [await paid(), await paid(li), await paid()]
    const row = fileRow(third.number)
    expect(
      await problemsOf([
        row,
        { ...row },
        fileRow(one.number, { waybill: 'SF777001' }),
        fileRow(other.number, { waybill: 'SF777001' }),
      ]),
    ).toEqual([null, 'row_twice', 'waybill_elsewhere', 'waybill_elsewhere'])
    await ship(shop, other.id)
    const [shipped] = await shipmentsOf(other.id)
    expect(await problemsOf([fileRow(one.number, { waybill: shipped?.waybill_number ?? '' })])).toEqual([
      'waybill_elsewhere',
    ])
  })

  it('refuses more rows than the shop allows at a time', async () => {
    const now = shop.clock.now()
    await saveSetting(shop.db, shippingSetting, { ...shippingSetting.initial, batchRows: 2 }, { now, by: 'test' })
    const answer = await staff.ask('POST', '', { fileName: 'a.csv', rows: [1, 2, 3].map(() => fileRow('1')) })
    expect(answer).toMatchObject({ status: 409, body: { code: 'too_many_rows' } })
    await saveSetting(shop.db, shippingSetting, shippingSetting.initial, { now, by: 'test' })
  })
})

describe('a batch', () => {
  it('ships what fits, keeps a result for each row, and names what is to be repaired', async () => {
    const [one, other] = [await paid(), await paid(li)]
    const rows = [fileRow(one.number), fileRow('nothing'), fileRow(other.number)]
    const { id, counts } = await staff.read(rows)
    expect(counts).toMatchObject({ fits: 2, wrong: 1 })
    await ship(shop, other.id)
    await run(id)
    expect((await staff.batch(id)).counts).toEqual({ fits: 0, wrong: 1, waiting: 0, shipped: 1, failed: 1 })
    expect((await staff.rows(id)).map(({ state, code }) => [state, code])).toEqual([
      ['shipped', null],
      ['wrong', null],
      ['failed', 'order_state_conflict'],
    ])
    expect((await staff.failures(id)).map(({ position, given }) => [position, given.order])).toEqual([
      [2, 'nothing'],
      [3, other.number],
    ])
    const { taskId } = await staff.batch(id)
    const operations = await shop.loginWith('operations')
    const parcels = await call<PageOf<TaskRow>>(shop, operations, 'GET', `/v1/merchant/tasks/${taskId}/rows`)
    expect(parcels.body.items.map(({ input }) => input)).toEqual(
      [rows[0], rows[2]].map((row) => ({
        ...{ orderNumber: row?.order, company: '顺丰速运', waybillNumber: row?.waybill },
      })),
    )
    const log = await shop.db.selectFrom('audit_log').selectAll().where('object_id', '=', one.id).execute()
    expect(log).toMatchObject([{ action: 'shipOrder', actor_kind: 'person', input: { batchId: id } }])
  })

  it('ships parts: rows of one order and waybill are one parcel, which waits until all of it fits', async () => {
    const [tea, cup] = [await fresh(), await fresh()]
    const lines = [
      { skuId: tea, quantity: 3 },
      { skuId: cup, quantity: 1 },
    ]
    const order = await wang.payInFull((await wang.order(lines)).body.id)
    const first = { waybill: 'SF880001' }
    const wrong = await problemsOf([
      fileRow(order.number, { ...first, goods: tea, quantity: '2' }),
      fileRow(order.number, { ...first, goods: 'sku_other' }),
      fileRow(order.number, { goods: tea, quantity: '2' }),
    ])
    expect(wrong).toEqual(['parcel_incomplete', 'goods_unknown', 'more_than_left'])
    const { id, parcels } = await staff.read([
      fileRow(order.number, { ...first, goods: tea, quantity: '2' }),
      fileRow(order.number, { ...first, goods: order.lines[1]?.id ?? '' }),
      fileRow(order.number, { waybill: 'SF880002', goods: tea }),
    ])
    expect(parcels).toBe(2)
    await run(id)
    expect(await shipmentsOf(order.id)).toMatchObject([
      { waybill_number: 'SF880001', sku_id: tea, quantity: 2 },
      { waybill_number: 'SF880001', sku_id: cup, quantity: 1 },
      { waybill_number: 'SF880002', sku_id: tea, quantity: 1 },
    ])
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_receive')
  })

  it('packs orders of one customer and address together under one waybill', async () => {
    const orders = [await paid(), await paid()]
    const { id } = await staff.read(orders.map(({ number }) => fileRow(number, { waybill: 'SF880101' })))
    expect((await staff.rows(id)).map(({ packedWith }) => packedWith)).toEqual([true, true])
    await run(id)
    expect((await staff.batch(id)).counts.shipped).toBe(2)
  })

  it('does not ship to an address that the customer has left since the file was read', async () => {
    const order = await paid()
    const { id } = await staff.read([fileRow(order.number)])
    await changeAddress(wang, order.id, await addressIn(wang, 'ningbo'))
    await run(id)
    expect(await shipmentsOf(order.id)).toEqual([])
    expect((await staff.batch(id)).counts.failed).toBe(1)
  })

  it('is not started where nothing fits, and forgotten after its days', async () => {
    const { id } = await staff.read([fileRow('nothing')])
    expect((await staff.start(id)).status).toBe(400)
    expect((await staff.start('spb_nothing')).status).toBe(404)
    await shop.clock.advance(shippingSetting.initial.batchDays * days)
    const { jobs } = shop.deps
    await shop.db.transaction().execute((tx) => jobs.schedule(tx, 'forget_shipping_batches', '', shop.clock.now()))
    await jobs.runDue()
    expect((await staff.ask('GET', `/${id}`)).status).toBe(404)
  })
})
