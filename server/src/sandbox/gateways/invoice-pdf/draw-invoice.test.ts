import { readPdf } from '../../../../testing/venues/read-pdf'
import type { IssuedInvoice } from '../../../core/gateways/invoice-gateway'
import { drawInvoice } from './draw-invoice'

const line = {
  ...{ lineId: 'orl_1', title: '明前西湖龙井 特级', specText: '250g 礼罐', quantity: 3 },
  ...{ fen: 50_400, taxFen: 5_798, taxCode: '', taxRatePpm: 130_000 },
}
const issued: IssuedInvoice = {
  id: 'ivc_1',
  orderNumber: '202611301707',
  title: {
    ...{ kind: 'company', name: '杭州清和茶文化有限公司', taxNumber: '91330100716105852F' },
    ...{ address: null, phone: null, bank: null, account: null, email: null },
  },
  seller: { name: '好礼商店', taxNumber: '91350100M000100Y43' },
  lines: [line],
  amountFen: 50_400,
  takesBack: null,
  number: '26330000000000000001',
  issuedAt: new Date('2026-11-30T10:00:00Z'),
}
const textOf = async (change: Partial<IssuedInvoice> = {}) => {
  const pages = readPdf(await drawInvoice({ ...issued, ...change }))
  expect(pages).toHaveLength(1)
  return pages[0]?.texts.join(' ') ?? ''
}

test('an invoice of the sandbox says that it is a sample, for whom, from whom and over how much', async () => {
  const text = await textOf()
  for (const words of [
    '样张',
    '不是发票',
    '杭州清和茶文化有限公司',
    '91330100716105852F',
    '好礼商店',
    '¥504.00',
    '446.02',
    '57.98',
    '13%',
  ]) {
    expect(text).toContain(words)
  }
})

test('a red one names the invoice that it takes back, and its amounts are negative', async () => {
  const takesBack = { id: 'ivc_1', number: '26330000000000000001', reason: 'returned' as const }
  const text = await textOf({ takesBack, number: '26330000000000000002' })
  for (const words of ['红字', '被红冲蓝字发票号码', '¥-504.00', '-57.98']) expect(text).toContain(words)
})

test('more lines than fit are counted', async () => {
  expect(await textOf({ lines: Array.from({ length: 20 }, () => line) })).toContain('另有 12 项')
})
