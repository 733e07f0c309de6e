import type { Plan } from '@haoli/contract'
import { Badge, Button, Tag, Tooltip } from 'antd'
import { useState } from 'react'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { ProductSelect } from '@/common/pickers/product-select'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { Invite } from '../components/invite'
import { NewPlan } from '../components/new-plan'
import { PlanSide } from '../components/plan-side'
import { rate } from '../lib/rate'
import { planMessages } from '../messages'

const initial = { open: '', productId: '' }
const colours = { planned: 'warning', active: 'success', ended: 'default' } as const

/** What the merchant pays for sales of its goods, the newest plan first. */
export default function PlansPage() {
  const t = useMessages(planMessages)
  const [{ open, productId }, set] = useAddress(initial)
  const [making, setMaking] = useState(false)
  return (
    <Page
      title={t('plans.title')}
      extra={
        <>
          <Invite />
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('plans.new')}
          </Button>
        </>
      }
    >
      <FilterBar onReset={productId === '' ? undefined : () => set({ productId: '' })}>
        <div style={{ width: 320 }}>
          <ProductSelect
            {...(productId !== '' && { value: productId })}
            placeholder={t('plans.all_products')}
            onChange={(id) => set({ productId: id })}
          />
        </div>
      </FilterBar>
      <PagedTable<Plan>
        operation="listPlans"
        query={{ productId }}
        empty={t('plans.none')}
        columns={[
          {
            title: t('plans.product'),
            fixed: 'left',
            render: (_, { id, title }) => (
              <Button type="link" size="small" onClick={() => set({ open: id })}>
                {title}
              </Button>
            ),
          },
          {
            title: t('plans.kind'),
            render: (_, { kind }) => (
              <Tooltip title={t(`plans.${kind}_means`)}>
                <Tag color={{ open: 'default', targeted: 'gold', exclusive: 'red' }[kind]}>{t(`plans.${kind}`)}</Tag>
              </Tooltip>
            ),
          },
          { title: t('plans.condition'), render: (_, { condition }) => t(`plans.${condition}`) },
          { title: t('plans.rate'), align: 'end', render: (_, { ratePpm }) => rate(ratePpm) },
          { title: t('plans.service'), align: 'end', render: (_, { servicePpm }) => rate(servicePpm) },
          {
            title: t('plans.agencies'),
            render: (_, { agencies }) => agencies.map(({ name }) => name).join('、') || '—',
          },
          {
            title: t('plans.state'),
            render: (_, { state }) => <Badge status={colours[state]} text={t(`plans.${state}`)} />,
          },
          {
            title: t('plans.time'),
            render: (_, { beginsAt, endsAt }) => (
              <>
                <When at={beginsAt} /> – {endsAt ? <When at={endsAt} /> : t('plans.no_end')}
              </>
            ),
          },
        ]}
      />
      <NewPlan open={making} onClose={() => setMaking(false)} />
      <PlanSide id={open} onClose={() => set({ open: '' })} />
    </Page>
  )
}
