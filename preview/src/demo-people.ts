/** The promoters of the demo, by the phones in whose names they log in (server/demo/promoters/people.json). */
export const demoPromoters = [
  { device: 'demo-promoter-1', nickname: '茶馆阿岚' },
  { device: 'demo-promoter-2', nickname: '团长小周' },
  { device: 'demo-promoter-3', nickname: '芸记杂货' },
  { device: 'demo-promoter-4', nickname: '林姐' },
] as const
