import { type CommissionHold, holdStates } from '@haoli/contract'
import { Badge, Button, Descriptions, Space, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { TimeLeft, When } from '@/common/ui/when'
import { planMessages } from '../messages'

const initial = { state: 'open' }
const colours = {
  open: 'error',
  appealed: 'warning',
  released: 'success',
  reversed: 'default',
  lapsed: 'success',
  ended: 'default',
} as const

interface Deciding {
  hold: CommissionHold
  operation: 'releaseCommissionHold' | 'reverseCommissionHold'
}

/** Commission that checks hold, with what they found, until somebody decides. */
export default function HoldsPage() {
  const t = useMessages(planMessages)
  const [{ state }, set] = useAddress(initial)
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  return (
    <Page
      title={t('plans.holds')}
      tabs={[...holdStates, 'all'].map((key) => ({
        key,
        label: key === 'all' ? t('common.all') : t(`plans.hold_${key as CommissionHold['state']}`),
      }))}
      tab={state}
      onTab={(key) => set({ state: key })}
    >
      <PagedTable<CommissionHold>
        operation="listCommissionHolds"
        query={{ state: state === 'all' ? '' : state }}
        empty={t('plans.no_holds')}
        expandable={{
          expandedRowRender: (hold) => <Said hold={hold} />,
          rowExpandable: ({ appeal, answer }) => appeal !== null || answer !== null,
        }}
        columns={[
          { title: t('plans.promoter'), fixed: 'left', render: (_, { promoter }) => promoter.nickname },
          { title: t('plans.order'), render: (_, { orderNumber }) => <code>{orderNumber}</code> },
          {
            title: t('plans.amount'),
            align: 'end',
            render: (_, { amountFen, reversedFen }) => <Money fen={amountFen - reversedFen} />,
          },
          {
            title: t('plans.evidence'),
            render: (_, { reasons }) => (
              <Space orientation="vertical" size={2}>
                {reasons.map(({ reason, words }) => (
                  <Tag key={reason} color="volcano">
                    {words}
                  </Tag>
                ))}
              </Space>
            ),
          },
          {
            title: t('plans.state'),
            render: (_, hold) => <Badge status={colours[hold.state]} text={t(`plans.hold_${hold.state}`)} />,
          },
          { title: t('plans.held_at'), render: (_, { heldAt }) => <When at={heldAt} /> },
          {
            title: t('plans.lapses'),
            render: (_, { lapsesAt, endedAt }) => (endedAt ? <When at={endedAt} /> : <TimeLeft until={lapsesAt} />),
          },
          {
            key: 'decide',
            render: (_, hold) =>
              hold.endedAt === null ? (
                <Space>
                  <Button
                    size="small"
                    type="primary"
                    onClick={() => setDeciding({ hold, operation: 'releaseCommissionHold' })}
                  >
                    {t('plans.release')}
                  </Button>
                  <Button size="small" danger onClick={() => setDeciding({ hold, operation: 'reverseCommissionHold' })}>
                    {t('plans.reverse')}
                  </Button>
                </Space>
              ) : null,
          },
        ]}
      />
      {deciding ? <Decide deciding={deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  )
}

function Said({ hold: { appeal, answer, appealedAt } }: { hold: CommissionHold }) {
  const t = useMessages(planMessages)
  return (
    <Descriptions size="small" column={1}>
      {appeal ? (
        <Descriptions.Item label={t('plans.appeal')}>
          {appeal} <When at={appealedAt} />
        </Descriptions.Item>
      ) : null}
      {answer ? <Descriptions.Item label={t('plans.decision')}>{answer}</Descriptions.Item> : null}
    </Descriptions>
  )
}

function Decide({ deciding: { hold, operation }, onClose }: { deciding: Deciding; onClose: () => void }) {
  const t = useMessages(planMessages)
  const way = operation === 'releaseCommissionHold' ? 'release' : 'reverse'
  const decide = useAction(operation, { done: t('plans.decided'), onDone: onClose })
  return (
    <Ask
      open
      title={`${t(`plans.${way}`)} · ${hold.promoter.nickname}`}
      words={t(`plans.${way}_words`)}
      reason
      danger={way === 'reverse'}
      running={decide.running}
      onCancel={onClose}
      onOk={(answer) => decide.run({ params: { id: hold.id }, body: { answer } })}
    >
      <ul>
        {hold.reasons.map(({ reason, words }) => (
          <li key={reason}>{words}</li>
        ))}
      </ul>
      {hold.appeal ? (
        <p>
          {t('plans.appeal')}：{hold.appeal}
        </p>
      ) : null}
      <p>
        <code>{hold.orderNumber}</code> · <Money fen={hold.amountFen - hold.reversedFen} strong />
      </p>
    </Ask>
  )
}
