import type { Agency, MadeAgencyInvitation } from '@haoli/contract'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Ask } from '@/common/ui/ask'
import { CodeShown } from '@/common/ui/code-shown'
import { Dialog } from '@/common/ui/dialog'
import { agencyMessages } from '../messages'
import { Deposit } from './deposit'
import { Pay } from './pay'

/** What the staff do with an agency, by their roles. */
export function AgencyActions({ agency }: { agency: Agency }) {
  const t = useMessages(agencyMessages)
  const may = useMay()
  const { id } = agency
  const [asking, setAsking] = useState<'end' | 'deposit' | 'pay' | null>(null)
  const [made, setMade] = useState<MadeAgencyInvitation | null>(null)
  const close = () => setAsking(null)
  const invite = useAction<MadeAgencyInvitation>('inviteAgencyOwner', { refresh: [], onDone: setMade })
  const end = useAction('endAgency', { done: t('agencies.end_done'), onDone: close })
  const isActive = agency.state === 'active'
  return (
    <Space wrap>
      {may('finance') ? <Button onClick={() => setAsking('deposit')}>{t('agencies.record_deposit')}</Button> : null}
      {may('finance') && agency.balance.availableFen > 0 ? (
        <Button type="primary" onClick={() => setAsking('pay')}>
          {t('agencies.pay')}
        </Button>
      ) : null}
      {may('operations') && isActive ? (
        <>
          <Button loading={invite.running} onClick={() => invite.run({ params: { id } })}>
            {t('agencies.invite')}
          </Button>
          <Button danger onClick={() => setAsking('end')}>
            {t('agencies.end')}
          </Button>
        </>
      ) : null}
      <Deposit agency={agency} open={asking === 'deposit'} onClose={close} />
      <Pay agency={agency} open={asking === 'pay'} onClose={close} />
      <Ask
        open={asking === 'end'}
        title={`${t('agencies.end')} · ${agency.name}`}
        words={t('agencies.end_words')}
        danger
        running={end.running}
        onCancel={close}
        onOk={() => end.run({ params: { id } })}
      />
      <Dialog
        open={made !== null}
        title={t('agencies.invite')}
        footer={null}
        onCancel={() => setMade(null)}
        destroyOnHidden
      >
        {made ? (
          <CodeShown
            url={made.url}
            code={made.code}
            words={t('agencies.invitation', { until: shopTime(made.expiresAt) })}
          />
        ) : null}
      </Dialog>
    </Space>
  )
}
