import type { MerchantCustomerDetail } from '@haoli/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Ask } from '@/common/ui/ask'
import { customersMessages } from '../messages'

/** Blocks a customer, or ends the block; both with a reason that the staff alone see. */
export function BlockButton({ customer: { id, nickname, blocked } }: { customer: MerchantCustomerDetail }) {
  const t = useMessages(customersMessages)
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const verb = blocked ? 'unblock' : 'block'
  const change = useAction(blocked ? 'unblockCustomer' : 'blockCustomer', {
    done: t(`customers.${verb}_done`),
    onDone: () => setAsking(false),
  })
  if (!may('operations', 'service')) return null
  return (
    <>
      <Button danger={!blocked} onClick={() => setAsking(true)}>
        {t(`customers.${verb}`)}
      </Button>
      <Ask
        open={asking}
        title={t(`customers.${verb}_title`, { name: nickname })}
        words={blocked ? undefined : t('customers.block_words')}
        reason
        danger={!blocked}
        ok={t(`customers.${verb}`)}
        running={change.running}
        onOk={(reason) => change.run({ params: { id }, body: { reason } })}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
