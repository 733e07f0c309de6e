import { type Promoter, promoterStates } from '@haoli/contract'
import { Button, Popconfirm, Space } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Ask } from '@/common/ui/ask'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { Invite } from '../components/invite'
import { TopSellers } from '../components/top-sellers'
import { planMessages } from '../messages'

const initial = { tab: 'asked' }

/** Who promotes the shop's goods, and who asked to. */
export default function PromotersPage() {
  const t = useMessages(planMessages)
  const may = useMay()
  const [{ tab }, set] = useAddress(initial)
  const [refusing, setRefusing] = useState<Promoter | null>(null)
  const admit = useAction('admitPromoter', { done: t('plans.admitted'), refresh: ['listPromoters'] })
  const refuse = useAction('refusePromoter', {
    done: t('plans.refuse_done'),
    refresh: ['listPromoters'],
    onDone: () => setRefusing(null),
  })
  const state = promoterStates.find((one) => one === tab) ?? 'asked'
  return (
    <Page
      title={t('plans.promoters')}
      extra={may('operations') ? <Invite /> : null}
      tabs={[
        { key: 'asked', label: t('plans.asked') },
        { key: 'active', label: t('plans.promoting') },
        { key: 'top', label: t('plans.top') },
        { key: 'refused', label: t('plans.refused') },
        { key: 'left', label: t('plans.left') },
      ]}
      tab={tab}
      onTab={(next) => set({ tab: next })}
    >
      {tab === 'top' ? (
        <TopSellers />
      ) : (
        <PagedTable<Promoter>
          operation="listPromoters"
          query={{ state }}
          empty={t('plans.no_promoters')}
          columns={[
            { title: t('plans.nickname'), dataIndex: 'nickname', fixed: 'left' },
            { title: t('plans.promoter_kind'), render: (_, { kind }) => t(`plans.${kind}`) },
            { title: t('plans.words'), dataIndex: 'words', width: 240 },
            ...(state === 'refused' ? [{ title: t('plans.answer'), dataIndex: 'answer', width: 240 }] : []),
            { title: t('plans.asked_at'), render: (_, { askedAt }) => <When at={askedAt} /> },
            ...(state === 'asked' || state === 'refused'
              ? []
              : [
                  {
                    title: t('plans.joined_at'),
                    render: (_: unknown, { joinedAt }: Promoter) => <When at={joinedAt} />,
                  },
                  ...balances.map(([key, of]) => ({
                    title: t(`plans.${key}`),
                    align: 'end' as const,
                    render: (_: unknown, promoter: Promoter) => <Money fen={of(promoter.balance)} />,
                  })),
                ]),
            ...(state === 'asked' && may('operations')
              ? [
                  {
                    key: 'decide',
                    render: (_: unknown, promoter: Promoter) => (
                      <Space>
                        <Popconfirm
                          title={`${t('plans.admit')} ${promoter.nickname}`}
                          onConfirm={() => admit.run({ params: { id: promoter.id } })}
                        >
                          <Button size="small" type="primary">
                            {t('plans.admit')}
                          </Button>
                        </Popconfirm>
                        <Button size="small" danger onClick={() => setRefusing(promoter)}>
                          {t('plans.refuse')}
                        </Button>
                      </Space>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Ask
        open={refusing !== null}
        title={`${t('plans.refuse')} ${refusing?.nickname ?? ''}`}
        words={t('plans.refuse_words')}
        reason
        danger
        running={refuse.running}
        onCancel={() => setRefusing(null)}
        onOk={(answer) => refuse.run({ params: { id: refusing?.id ?? '' }, body: { answer } })}
      />
    </Page>
  )
}

const balances = [
  ['pending', ({ pendingFen }: Promoter['balance']) => pendingFen],
  ['held', ({ heldFen }: Promoter['balance']) => heldFen],
  ['available', ({ availableFen }: Promoter['balance']) => availableFen],
  ['in_payout', ({ inPayoutFen }: Promoter['balance']) => inPayoutFen],
  ['paid', ({ paidFen }: Promoter['balance']) => paidFen],
] as const
