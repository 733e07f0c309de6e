import type { MerchantCustomerDetail, MerchantOrder, MerchantOrderDetail, PageOf } from '@haoli/contract'
import { Tag } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { FilterTag } from '@/common/ui/filter-tag'
import type { Address } from '../lib/filters'
import { ordersMessages } from '../messages/orders'

interface Props {
  at: Address
  set: (change: Partial<Address>) => void
}

export function OfCustomer({ at, set }: Props) {
  const t = useMessages(ordersMessages)
  return (
    <FilterTag<MerchantCustomerDetail>
      operation="getMerchantCustomer"
      id={at.customer}
      nameOf={({ nickname }) => nickname}
      say={(name) => t('orders.only_customer', { name })}
      onClose={() => set({ customer: '' })}
    />
  )
}

/** For who cannot look promoters up: an order that a promoter is credited for names them. */
export function OnlyPromoter({ at, set }: Props) {
  const t = useMessages(ordersMessages)
  const first = useFirst({ promoterId: at.promoter })
  const order = useOperation<MerchantOrderDetail>('getMerchantOrder', {
    params: { id: first?.id ?? '' },
    enabled: first !== undefined,
  }).data
  const name = order?.promoter?.id === at.promoter ? order.promoter.nickname : at.promoter
  return (
    <Tag closable onClose={() => set({ promoter: '' })}>
      {t('orders.only_promoter', { name })}
    </Tag>
  )
}

/** For who cannot look venue codes up. */
export function OnlyVenue({ at, set }: Props) {
  const t = useMessages(ordersMessages)
  const name = useFirst({ venueCodeId: at.venue })?.present?.venue ?? at.venue
  return (
    <Tag closable onClose={() => set({ venue: '' })}>
      {t('orders.only_venue', { name })}
    </Tag>
  )
}

const useFirst = (query: Record<string, string>): MerchantOrder | undefined =>
  useOperation<PageOf<MerchantOrder>>('listMerchantOrders', { query: { ...query, limit: 1 } }).data?.items[0]
