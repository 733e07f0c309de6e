import type { PlanCosts } from '@haoli/contract'
import { Button, Descriptions, Space } from 'antd'
import { useState } from 'react'
import { useAction, useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Money } from '@/common/ui/money'
import { Side } from '@/common/ui/side'
import { When } from '@/common/ui/when'
import { rate } from '../lib/rate'
import { planMessages } from '../messages'
import { PlanForecast } from './plan-forecast'

/** One plan: what it cost until now, and may cost yet. */
export function PlanSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(planMessages)
  const asked = useOperation<PlanCosts>('getPlanCosts', { params: { id }, enabled: id !== '' })
  const [ending, setEnding] = useState(false)
  const end = useAction('endPlan', { done: t('plans.end_done'), onDone: () => setEnding(false) })
  const plan = asked.data?.plan
  return (
    <>
      <Side
        title={plan?.title ?? t('plans.one')}
        open={id !== ''}
        onClose={onClose}
        asked={asked}
        extra={
          plan && plan.state !== 'ended' ? (
            <Button danger onClick={() => setEnding(true)}>
              {t('plans.end')}
            </Button>
          ) : null
        }
      >
        {(costs) => (
          <Space orientation="vertical" size={16} style={{ width: '100%' }}>
            <What costs={costs} />
            <Costs costs={costs} />
            <PlanForecast forecast={costs.forecast} />
          </Space>
        )}
      </Side>
      <Ask
        open={ending}
        title={t('plans.end')}
        words={t('plans.end_words')}
        danger
        running={end.running}
        onCancel={() => setEnding(false)}
        onOk={() => end.run({ params: { id } })}
      />
    </>
  )
}

function What({ costs: { plan } }: { costs: PlanCosts }) {
  const t = useMessages(planMessages)
  return (
    <Descriptions size="small" column={1} bordered>
      <Descriptions.Item label={t('plans.kind')}>
        {t(`plans.${plan.kind}`)} · {t(`plans.${plan.kind}_means`)}
      </Descriptions.Item>
      <Descriptions.Item label={t('plans.condition')}>{t(`plans.${plan.condition}`)}</Descriptions.Item>
      <Descriptions.Item label={t('plans.rate')}>{rate(plan.ratePpm)}</Descriptions.Item>
      <Descriptions.Item label={t('plans.service')}>{rate(plan.servicePpm)}</Descriptions.Item>
      {plan.agencies.length > 0 ? (
        <Descriptions.Item label={t('plans.agencies')}>
          {plan.agencies.map(({ name }) => name).join('、')}
        </Descriptions.Item>
      ) : null}
      <Descriptions.Item label={t('plans.time')}>
        <When at={plan.beginsAt} /> – {plan.endsAt ? <When at={plan.endsAt} /> : t('plans.no_end')}
      </Descriptions.Item>
    </Descriptions>
  )
}

function Costs({ costs }: { costs: PlanCosts }) {
  const t = useMessages(planMessages)
  const { orders, salesFen, earnedFen, takenBackFen, states } = costs
  return (
    <Descriptions title={t('plans.costs')} size="small" column={1} bordered>
      <Descriptions.Item label={t('plans.orders')}>{orders}</Descriptions.Item>
      <Descriptions.Item label={t('plans.sales')}>
        <Money fen={salesFen} />
      </Descriptions.Item>
      <Descriptions.Item label={t('plans.earned')}>
        <Money fen={earnedFen} strong />
      </Descriptions.Item>
      {takenBackFen !== null ? (
        <>
          <Descriptions.Item label={t('plans.taken_back')}>
            <Money fen={-takenBackFen} />
          </Descriptions.Item>
          <Descriptions.Item label={t('plans.net')}>
            <Money fen={earnedFen - takenBackFen} strong />
          </Descriptions.Item>
        </>
      ) : null}
      {states?.map(({ state, fen }) => (
        <Descriptions.Item key={state} label={`${t('plans.by_state')} · ${t(`plans.${state}`)}`}>
          <Money fen={fen} />
        </Descriptions.Item>
      ))}
    </Descriptions>
  )
}
