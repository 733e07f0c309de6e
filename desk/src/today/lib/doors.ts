import type { TodayCount } from '@haoli/contract'

export interface Group {
  title: 'today.to_ship' | 'today.to_answer' | 'today.to_look_at' | 'today.money'
  counts: readonly { name: TodayCount; to: string; urgent?: boolean }[]
}

/** What waits, in groups; each number leads to its list with the filter that counts the same. */
export const groups: readonly Group[] = [
  {
    title: 'today.to_ship',
    counts: [
      { name: 'shipLate', to: '/orders?tab=late', urgent: true },
      { name: 'shipToday', to: '/orders?tab=to_ship&sort=ships_by&ships=today' },
      { name: 'shipTomorrow', to: '/orders?tab=to_ship&sort=ships_by&ships=tomorrow' },
      { name: 'shipLater', to: '/orders?tab=to_ship&sort=ships_by&ships=later' },
      { name: 'urged', to: '/orders?tab=urged', urgent: true },
    ],
  },
  {
    title: 'today.to_answer',
    counts: [
      { name: 'afterSalesSoon', to: '/after-sales?due=24', urgent: true },
      { name: 'afterSales', to: '/after-sales' },
      { name: 'disputes', to: '/after-sales?tab=judge', urgent: true },
    ],
  },
  {
    title: 'today.to_look_at',
    counts: [
      { name: 'presentsExpiring', to: '/presents?tab=expiring' },
      { name: 'lowStock', to: '/goods?tab=low' },
      { name: 'soldOut', to: '/goods?tab=sold_out' },
    ],
  },
  {
    title: 'today.money',
    counts: [
      { name: 'invoices', to: '/invoices' },
      { name: 'refundsFailed', to: '/refunds?tab=failed', urgent: true },
      { name: 'holds', to: '/plans/holds' },
      { name: 'appeals', to: '/plans/holds?state=appealed', urgent: true },
      { name: 'withdrawalsFailed', to: '/plans/withdrawals?state=failed' },
      { name: 'deadLetters', to: '/dead-letters', urgent: true },
    ],
  },
]
