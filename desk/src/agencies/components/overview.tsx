import type { Agency } from '@haoli/contract'
import { Descriptions } from 'antd'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { agencyMessages } from '../messages'

export function Overview({ agency }: { agency: Agency }) {
  const t = useMessages(agencyMessages)
  const { balance } = agency
  return (
    <Descriptions size="small" column={1} bordered>
      <Descriptions.Item label={t('agencies.legal_name')}>{agency.legalName}</Descriptions.Item>
      <Descriptions.Item label={t('agencies.entity_code')}>
        <code>{agency.entityCode}</code>
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.share')}>{agency.sharePpm / 10_000}%</Descriptions.Item>
      <Descriptions.Item label={t('agencies.promoters')}>{agency.promoters}</Descriptions.Item>
      <Descriptions.Item label={t('agencies.deposit')}>
        <Money fen={agency.depositFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.pending')}>
        <Money fen={balance.pendingFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.held')}>
        <Money fen={balance.heldFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.available')}>
        <Money fen={balance.availableFen} strong />
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.paid')}>
        <Money fen={balance.paidFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('agencies.since')}>
        <When at={agency.admittedAt} />
        {agency.endedAt ? (
          <>
            {' – '}
            <When at={agency.endedAt} />
          </>
        ) : null}
      </Descriptions.Item>
    </Descriptions>
  )
}
