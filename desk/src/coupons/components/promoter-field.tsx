import type { Promoter } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { FoundSelect } from '@/common/pickers/found-select'
import { couponMessages } from '../messages'

interface PromoterFieldProps {
  value?: string
  onChange?: (value: string | undefined) => void
  id?: string
}

/** One of the promoters. */
export function PromoterField({ value, onChange, id }: PromoterFieldProps) {
  const t = useMessages(couponMessages)
  return (
    <FoundSelect<Promoter>
      {...(id !== undefined && { id })}
      operation="listPromoters"
      label={t('coupons.promoter')}
      labelOf={({ nickname }) => nickname}
      value={value ?? ''}
      onChange={(chosen) => onChange?.(chosen || undefined)}
      width={240}
    />
  )
}
