import type { Promoter } from '@haoli/contract'
import { Select } from 'antd'
import { useOperation } from '@/common/api/queries'

interface PromoterSelectProps {
  value?: string
  onChange?: (value: string) => void
  id?: string
}

/** One of the promoters who promote now. */
export function PromoterSelect({ value, onChange, id }: PromoterSelectProps) {
  const { data, isPending } = useOperation<{ items: Promoter[] }>('listPromoters', {
    query: { state: 'active', limit: 50 },
  })
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      onChange={(next: string) => onChange?.(next)}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 240 }}
      loading={isPending}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: one.nickname }))}
    />
  )
}
