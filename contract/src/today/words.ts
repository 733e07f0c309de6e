/** What waits for somebody of the staff, by the names under which the desk counts it. */
export const todayCounts = [
  'shipLate',
  'shipToday',
  'shipTomorrow',
  'shipLater',
  'urged',
  'afterSalesSoon',
  'afterSales',
  'disputes',
  'invoices',
  'lowStock',
  'soldOut',
  'presentsExpiring',
  'holds',
  'appeals',
  'withdrawalsFailed',
  'refundsFailed',
  'deadLetters',
] as const
export type TodayCount = (typeof todayCounts)[number]

/** The figures that the desk shows for today beside other days. */
export const todayFigures = ['salesFen', 'ordersPaid', 'buyers', 'visits'] as const
export type TodayFigureName = (typeof todayFigures)[number]

/** An after-sale counts as soon due so long before its deadline. */
export const soonHours = 24
