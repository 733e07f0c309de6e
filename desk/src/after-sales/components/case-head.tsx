import type { MerchantAfterSale } from '@haoli/contract'
import { Alert, Space, Typography } from 'antd'
import { yuan } from '@/common/lib/money'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { TimeLeft } from '@/common/ui/when'
import { deadlineKey, deadlineWords } from '../lib/deadline-words'
import { typeKey } from '../lib/words-of'
import { caseMessages } from '../messages'
import { caseWords } from '../words'
import { StateTag } from './state-tag'

/** What it is, whose turn it is, and until when. */
export function CaseHead({ of: one }: { of: MerchantAfterSale }) {
  const t = useMessages({ ...caseMessages, ...caseWords, ...deadlineWords })
  const { proposal } = one
  const deadline = deadlineKey(one)
  return (
    <>
      <Space size="middle" wrap style={{ marginBottom: 12 }}>
        <Typography.Title level={2} className="heading" style={{ margin: 0 }}>
          {t(typeKey(one))}
        </Typography.Title>
        <StateTag state={one.state} />
        {one.deadline ? <TimeLeft until={one.deadline} /> : null}
      </Space>
      {one.deadline && deadline ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          type={one.waitsFor === 'buyer' ? 'info' : 'warning'}
          title={t(deadline, { at: shopTime(one.deadline) })}
        />
      ) : null}
      {one.disputeBefore ? (
        <Alert
          showIcon
          style={{ marginBottom: 12 }}
          type="info"
          title={t('case.dispute_until', { at: shopTime(one.disputeBefore) })}
        />
      ) : null}
      {proposal ? (
        <Alert
          style={{ marginBottom: 12 }}
          type="info"
          title={t('case.proposal')}
          description={
            proposal.kind !== 'change'
              ? t(`case.proposal_${proposal.kind}`)
              : proposal.fen
                ? t('case.proposal_fen', { kind: t(typeKey(proposal)), yuan: yuan(proposal.fen) })
                : t('case.proposal_change', { kind: t(typeKey(proposal)) })
          }
        />
      ) : null}
    </>
  )
}
