import { randomBytes } from 'node:crypto'

const prefixes = {
  customer: 'cus',
  session: 'ses',
  visit: 'vst',
  address: 'adr',
  order: 'ord',
  orderLine: 'orl',
  payment: 'pay',
  shipment: 'shp',
  coupon: 'cpn',
  heldCoupon: 'hcp',
  couponCodeBatch: 'ccb',
  present: 'prs',
  parcel: 'pcl',
  refund: 'rfd',
  message: 'msg',
  afterSale: 'aft',
  afterSaleEvent: 'afe',
  venueCode: 'vnc',
  invitation: 'inv',
  machineKey: 'key',
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
} as const

/** An opaque id such as `ord_…`: 96 random bits. Ids of the catalogue (`prd_…`, `sku_…`, `cat_…`) come from the imported file. */
export function newId(kind: keyof typeof prefixes): string {
  return `${prefixes[kind]}_${randomBytes(12).toString('base64url')}`
}
