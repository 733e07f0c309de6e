import type { GoodsRow } from '@haoli/contract'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { ProductName } from '@/common/pickers/product-select'
import { useLater } from '@/common/pickers/use-later'
import { useMay } from '@/common/session/use-me'
import { phoneMessages } from './messages'

interface Found {
  items: readonly Pick<GoodsRow, 'id' | 'title'>[]
}

interface ShownProduct {
  /** Path of its page; undefined: not known yet; null: there is none. */
  page: string | null | undefined
  field: ReactNode
}

/** The product whose freight and delivery the phone shows: the first one, or the one that was chosen. `freightTemplateId`: of those that use it. */
export function useShownProduct(freightTemplateId?: string): ShownProduct {
  const t = useMessages(phoneMessages)
  const [chosen, setChosen] = useState<{ id: string; of: string | undefined } | null>(null)
  const [typed, setTyped] = useState('')
  const q = useLater(typed)
  // Who does not see the goods as the merchant does is shown any that shoppers see.
  const seesGoods = useMay()('operations', 'service', 'marketing')
  const query = { limit: 20, q, ...(seesGoods && { state: 'listed', freightTemplateId }) }
  const { data, isFetching } = useOperation<Found>(seesGoods ? 'listMerchantProducts' : 'listProducts', { query })
  const found = data?.items ?? []
  const [first, setFirst] = useState<{ id: string; of: string | undefined } | null>(null)
  // What is typed finds others, but the page stays until one of them is chosen.
  if (q === '' && found[0] && !isFetching && (first === null || first.of !== freightTemplateId))
    setFirst({ id: found[0].id, of: freightTemplateId })
  const shown = [chosen, first].find((one) => one !== null && one.of === freightTemplateId)?.id ?? null
  const ids = [...new Set([...found.map(({ id }) => id), ...(shown ? [shown] : [])])]
  return {
    page: shown === null ? (isFetching ? undefined : null) : `shop/pages/product/index?id=${shown}&act=freight`,
    field: (
      <Select
        aria-label={t('phone.product')}
        placeholder={t('phone.product')}
        style={{ width: '100%' }}
        value={shown}
        loading={isFetching}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={ids.map((id) => ({
          value: id,
          label: found.find((one) => one.id === id)?.title ?? <ProductName id={id} />,
        }))}
        onChange={(id) => setChosen({ id, of: freightTemplateId })}
      />
    ),
  }
}
