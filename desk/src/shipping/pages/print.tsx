import { PrinterOutlined } from '@ant-design/icons'
import type { MerchantOrder, PackingSlip, PackingSlips } from '@haoli/contract'
import { shippingLimits } from '@haoli/contract'
import { App, Button, Checkbox, Form, Input, Segmented, Space, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/common/api/api-error'
import { call } from '@/common/api/call'
import { useAction } from '@/common/api/queries'
import { useSayError } from '@/common/api/say-error'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Page } from '@/common/ui/page'
import { idsOfOrders, typedOrders } from '../lib/ids-of-orders'
import { papersOf, type What } from '../lib/papers'
import { printMessages } from '../messages/packing'
import { Sheets } from '../parts/sheets'

const initial = { orders: '', what: 'label', size: '', prices: '' }

/** The id of the order with this number; a search may find others too. */
const findOrder = async (number: string) => {
  const { items } = await call<{ items: MerchantOrder[] }>('listMerchantOrders', { query: { q: number, limit: 10 } })
  return items.find((order) => order.number === number)?.id
}

/** Labels and slips of the orders in the address, as they are printed. The addresses are asked for by a tap, for each look is logged. */
export default function PrintPage() {
  const t = useMessages(printMessages)
  const [{ orders, what, size, prices }, set] = useAddress(initial)
  const [typed, setTyped] = useState(orders)
  const { message } = App.useApp()
  const say = useSayError()
  const [finding, setFinding] = useState(false)
  const [slips, setSlips] = useState<readonly PackingSlip[]>([])
  const see = useAction<PackingSlips>('printPackingSlips', { refresh: [], onDone: ({ items }) => setSlips(items) })
  const kind: What = what === 'slip' ? 'slip' : 'label'
  const papers = papersOf(kind)
  const paper = papers.find(({ key }) => key === size) ?? papers[0]
  const named = typedOrders(typed)
  const tooMany = named.length > shippingLimits.slipsMost
  const show = async () => {
    setFinding(true)
    const found = await idsOfOrders(named, findOrder).catch((error: ApiError) => error)
    setFinding(false)
    if (found instanceof ApiError) return say(found)
    const { ids, unknown } = found
    if (unknown.length > 0) return void message.error(t('print.unknown', { numbers: unknown.join(', ') }))
    set({ orders: ids.join(',') })
    see.run({ body: { orderIds: ids, prices: prices !== '' } })
  }
  return (
    <Page
      title={t('print.title')}
      extra={
        <Button type="primary" icon={<PrinterOutlined />} disabled={slips.length === 0} onClick={() => window.print()}>
          {t('print.print')} {slips.length > 0 ? t('print.pages', { n: slips.length }) : ''}
        </Button>
      }
    >
      <div className="no-print">
        <Typography.Paragraph type="secondary">{t('print.words')}</Typography.Paragraph>
        <Form layout="vertical">
          <Form.Item
            label={t('print.orders')}
            htmlFor="orders"
            {...(tooMany && { validateStatus: 'error', help: t('print.most', { n: shippingLimits.slipsMost }) })}
          >
            <Input.TextArea id="orders" value={typed} rows={2} onChange={({ target }) => setTyped(target.value)} />
          </Form.Item>
          <Space wrap size="large">
            <Segmented
              aria-label={t('print.what')}
              value={kind}
              options={[
                { value: 'label', label: t('print.label') },
                { value: 'slip', label: t('print.slip') },
              ]}
              onChange={(value) => set({ what: value, size: '' })}
            />
            <Segmented
              aria-label={t('print.size')}
              value={paper.key}
              options={papers.map(({ key, name }) => ({ value: key, label: name }))}
              onChange={(value) => set({ size: value })}
            />
            {kind === 'slip' ? (
              <Tooltip title={t('print.prices_words')}>
                <Checkbox
                  checked={prices !== ''}
                  onChange={({ target }) => {
                    set({ prices: target.checked ? 'yes' : '' })
                    setSlips([])
                  }}
                >
                  {t('print.prices')}
                </Checkbox>
              </Tooltip>
            ) : null}
            <Button
              onClick={() => void show()}
              loading={finding || see.running}
              disabled={named.length === 0 || tooMany}
            >
              {t('print.show')}
            </Button>
          </Space>
        </Form>
      </div>
      <Sheets slips={slips} what={kind} paper={paper} />
    </Page>
  )
}
