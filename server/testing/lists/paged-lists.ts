/** How a list is asked for; each parameter that is no choice of a few needs an example, or several. */
interface PagedList {
  /** What stands in its path: the one that has many rows. */
  id?: string
  /** Sent with every question. */
  always?: Readonly<Record<string, string>>
  /** What a parameter is asked with, one after the other. */
  with?: Readonly<Record<string, string | readonly string[]>>
}

const days = { from: '2026-02-01', to: '2026-02-28' }
const times = { from: '2026-01-01T00:00:00.000Z', until: '2026-01-02T00:00:00.000Z' }

/**
 * The merchant's lists that come page by page, by operation. Choices (states, sorts, yes or no) are asked for by themselves; a
 * list without texts to search for is `{}`.
 */
export const pagedLists: Readonly<Record<string, PagedList>> = {
  listMerchantOrders: {
    with: {
      q: ['8000', '13800007919', '2022000000000000000777', 'SF000000000777', 'Buyer 77', '茶 777'],
      venueCodeId: 'vnc_100',
      promoterId: 'prm_77',
      customerId: 'cus_77',
      orderedFrom: '2026-02-27T00:00:00.000Z',
      orderedTo: '2023-01-01T00:00:00.000Z',
      paidFrom: '2026-02-27T00:00:00.000Z',
      paidTo: '2026-02-28T00:00:00.000Z',
      leastFen: '90000',
      mostFen: '200',
    },
  },
  listMerchantPresents: { with: { q: ['8000', '2022000000000000000777', 'Buyer 77'] } },
  listMerchantAfterSales: {
    with: { q: ['2022000000000000000777', 'aft_77'], orderId: 'ord_77', dueWithinHours: '24' },
  },
  listRefunds: { with: { q: '2022000000000000000777', orderId: 'ord_77' } },
  listMerchantInvoices: { with: { q: ['2022000000000000000777', '00000000000000000077'], orderId: 'ord_77' } },
  listPackingProposals: { with: { orderId: 'ord_99999' } },
  listShippingBatches: {},
  listShippingBatchRows: { id: 'spb_7' },
  listMerchantCustomers: { with: { q: ['Buyer 77', 'Buyer 7', '13800007919', 'cus_77'] } },
  listCustomerBlocks: {},
  listMerchantProducts: {
    with: { q: ['goods77', 'cha'], categoryId: 'cat_1', freightTemplateId: 'default' },
  },
  listProductChanges: { id: 'prd_7' },
  listStockMoves: { id: 'prd_7', with: { skuId: 'sku_7' } },
  listPreviewRows: { id: 'ipv_7' },
  listLimitedPrices: { with: { productId: 'prd_77' } },
  listMerchantCoupons: { with: { promoterId: 'prm_100' } },
  listPlans: { with: { productId: 'prd_77' } },
  listMaterials: { with: { productId: 'prd_77' } },
  listPromoters: { with: { q: ['Buyer 77', 'Buyer 7', 'prm_77'] } },
  listCommissionHolds: {},
  listMerchantWithdrawals: {},
  listAgencies: {},
  listAgencyRooms: { id: 'agc_7' },
  listLeadsOfAgency: { id: 'agc_7' },
  listVenueCodes: { with: { q: ['vnc_77', '茶'] } },
  listAuditLog: { with: { actorId: 'cus_7', action: 'refundOrder', objectId: 'ord_77', ...times } },
  listTasks: { with: { kind: 'export_orders' } },
  listTaskRows: { id: 'tsk_7' },
  listDeadLetters: {},
  listFigures: { always: { ...days, subject: 'shop' }, with: { subjectId: 'prd_77' } },
  listFigureGroups: { always: days, with: { sort: 'salesFen' } },
  listSettingVersions: { id: 'freight' },
  listTranslations: {},
  listUntranslated: { always: { language: 'ja', place: 'goods' }, with: { place: ['coupons'], language: ['en'] } },
}
