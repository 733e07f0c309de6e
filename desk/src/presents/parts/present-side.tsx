import type { MerchantPresentDetail } from '@haoli/contract'
import { Alert, Button } from 'antd'
import { useNavigate } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Side } from '@/common/ui/side'
import { presentsMessages } from '../messages'
import { GiversSide } from './givers-side'

/** One present from its giver's side. The recipients' is a page of its own, so that nobody sees both at once. */
export function PresentSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(presentsMessages)
  const go = useNavigate()
  const asked = useOperation<MerchantPresentDetail>('getMerchantPresent', { params: { id }, enabled: id !== '' })
  return (
    <Side
      title={asked.data?.goods.title ?? t('presents.one')}
      open={id !== ''}
      onClose={onClose}
      asked={asked}
      width={720}
      extra={
        <Button onClick={() => void go(`/presents/parcels?present=${id}`)}>{t('presents.recipients_side')}</Button>
      }
    >
      {(present) => (
        <>
          <Alert type="info" showIcon title={t('presents.sides_words')} style={{ marginBottom: 12 }} />
          <GiversSide present={present} />
        </>
      )}
    </Side>
  )
}
