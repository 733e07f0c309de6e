import type { OrderLook } from '@haoli/contract'
import { Button, Tooltip, Typography } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { presentsMessages } from '../messages'

/** Shows in full whom a parcel goes to. The API logs each look. */
export function SeeRecipient({ orderId }: { orderId: string }) {
  const t = useMessages(presentsMessages)
  const [seen, setSeen] = useState<OrderLook['address']>()
  const see = useAction<OrderLook>('lookAtOrder', { refresh: [], onDone: ({ address }) => setSeen(address) })
  if (seen) {
    const { name, phone, province, city, county, detail } = seen
    return (
      <Typography.Paragraph copyable>
        {[name, phone, province, city, county, detail].filter(Boolean).join(' ')}
      </Typography.Paragraph>
    )
  }
  return (
    <Tooltip title={t('presents.see_words')}>
      <Button size="small" loading={see.running} onClick={() => see.run({ params: { id: orderId } })}>
        {t('presents.see')}
      </Button>
    </Tooltip>
  )
}
