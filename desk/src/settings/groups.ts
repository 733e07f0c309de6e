/** Settings by what they are about. A setting that stands in none is among the others. */
export const settingGroups = {
  trade: ['orders', 'waitingOrders', 'shipping', 'freight', 'delivery', 'payments', 'invoices', 'stock'],
  shop: ['home', 'search', 'searchWords', 'occasions', 'recipients', 'productOccasions', 'contact', 'entrances'],
  gifts: ['presents', 'wishes', 'afterSales', 'answerTemplates'],
  growth: ['locks', 'commission', 'commissionChecks', 'coupons'],
  system: ['notices', 'staff', 'sessions', 'desk', 'uploads', 'retention', 'tasks'],
} as const

/** Pages that edit a setting better than the form that is drawn from its schema. */
export const editors: Readonly<Record<string, string>> = {
  home: '/shop/home',
  freight: '/shop/freight',
  notices: '/notices',
}
