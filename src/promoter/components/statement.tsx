import type { PromoterMonth } from '@haoli/contract'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { InfoRows } from '@/common/ui/info-rows'
import { earningsMessages } from '../messages/earnings'

/** What a month brought. */
export function Statement({ of: { earnedFen, takenBackFen, netFen } }: { of: PromoterMonth }) {
  const t = useMessages(earningsMessages)
  return (
    <InfoRows
      rows={[
        { label: t('earnings.earned'), value: formatFen(earnedFen) },
        { label: t('earnings.taken_back'), value: formatFen(takenBackFen) },
        { label: t('earnings.net'), value: formatFen(netFen) },
      ]}
    />
  )
}
