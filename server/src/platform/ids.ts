import { randomFillSync } from 'node:crypto'

const prefixes = {
  customer: 'cus',
  customerBlock: 'cbl',
  session: 'ses',
  visit: 'vst',
  address: 'adr',
  order: 'ord',
  orderLine: 'orl',
  payment: 'pay',
  shipment: 'shp',
  shippingBatch: 'spb',
  coupon: 'cpn',
  heldCoupon: 'hcp',
  couponCodeBatch: 'ccb',
  present: 'prs',
  parcel: 'pcl',
  refund: 'rfd',
  message: 'msg',
  afterSale: 'aft',
  afterSaleEvent: 'afe',
  invoice: 'ivc',
  invoiceTitle: 'ivt',
  redInvoice: 'ivr',
  venueCode: 'vnc',
  invitation: 'inv',
  machineKey: 'key',
  deskCode: 'dsk',
  upload: 'upl',
  promoter: 'prm',
  promoterInvitation: 'pmi',
  promoterMaterial: 'pmm',
  lock: 'lck',
  plan: 'pln',
  commission: 'cms',
  commissionLine: 'cml',
  commissionHold: 'chd',
  withdrawal: 'wdr',
  limitedPrice: 'lmp',
  agency: 'agc',
  agencyDeposit: 'agd',
  agencyInvitation: 'agi',
  agencyMember: 'agm',
  agencyOffer: 'ago',
  agencyTaking: 'agt',
  agencyPayment: 'agp',
  agencyRoom: 'agr',
  importPreview: 'ipv',
  task: 'tsk',
} as const

/** An opaque id such as `ord_…`: 96 random bits. Ids of the catalogue (`prd_…`, `sku_…`, `cat_…`) come from the imported file. */
export function newId(kind: keyof typeof prefixes): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const from = used
  used += idBytes
  return `${prefixes[kind]}_${pool.toString('base64url', from, used)}`
}

const idBytes = 12
/** Random bytes for the next ids: the system is asked for those of many at once. */
const pool = Buffer.alloc(idBytes * 256)
let used = pool.length
