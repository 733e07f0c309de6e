import type { MerchantPresentDetail } from '@haoli/contract'
import { Alert, Tabs } from 'antd'
import { useState } from 'react'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Side } from '@/common/ui/side'
import { presentsMessages } from '../messages'
import { GiversSide } from './givers-side'
import { RecipientsSide } from './recipients-side'

/** One present, from one side at a time: leaving a tab takes what it showed out of the page. */
export function PresentSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(presentsMessages)
  const [side, setSide] = useState('giver')
  const asked = useOperation<MerchantPresentDetail>('getMerchantPresent', { params: { id }, enabled: id !== '' })
  const close = () => {
    setSide('giver')
    onClose()
  }
  return (
    <Side
      title={asked.data?.goods.title ?? t('presents.title')}
      open={id !== ''}
      onClose={close}
      asked={asked}
      width={720}
    >
      {(present) => (
        <>
          <Alert type="info" showIcon title={t('presents.sides_words')} />
          <Tabs
            activeKey={side}
            onChange={setSide}
            destroyOnHidden
            items={[
              { key: 'giver', label: t('presents.givers_side'), children: <GiversSide present={present} /> },
              { key: 'recipients', label: t('presents.recipients_side'), children: <RecipientsSide id={present.id} /> },
            ]}
          />
        </>
      )}
    </Side>
  )
}
