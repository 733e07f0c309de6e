import { type MerchantWithdrawal, type MerchantWithdrawalPage, withdrawalStates } from '@haoli/contract'
import { Badge, Card, Space, Statistic } from 'antd'
import { useOperation } from '@/common/api/queries'
import { yuan } from '@/common/lib/money'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { planMessages } from '../messages'

const initial = { state: '' }
const colours = { requested: 'processing', to_confirm: 'warning', paid: 'success', failed: 'error' } as const
type State = MerchantWithdrawal['state']

/** What promoters withdrew, and where each withdrawal stands. */
export default function WithdrawalsPage() {
  const t = useMessages(planMessages)
  const [{ state }, set] = useAddress(initial)
  const { data } = useOperation<MerchantWithdrawalPage>('listMerchantWithdrawals', { query: { limit: 1 } })
  const sums = data?.sums ?? []
  const named = (one: State) => t(one === 'paid' || one === 'failed' ? `plans.withdrawal_${one}` : `plans.${one}`)
  return (
    <Page
      title={t('plans.withdrawals')}
      tabs={[
        { key: '', label: t('common.all') },
        ...withdrawalStates.map((key) => ({
          key,
          label: named(key),
          count: sums.find((one) => one.state === key)?.count ?? 0,
        })),
      ]}
      tab={state}
      onTab={(key) => set({ state: key })}
    >
      <Space wrap style={{ marginBottom: 12 }}>
        {sums.map(({ state: one, amountFen, taxFen }) => (
          <Card key={one} size="small">
            <Statistic title={named(one)} prefix="¥" value={yuan(amountFen)} />
            {t('plans.tax')} <Money fen={taxFen} />
          </Card>
        ))}
      </Space>
      <PagedTable<MerchantWithdrawal>
        operation="listMerchantWithdrawals"
        query={{ state }}
        empty={t('plans.no_withdrawals')}
        columns={[
          { title: t('plans.promoter'), fixed: 'left', render: (_, { promoter }) => promoter.nickname },
          {
            title: t('plans.state'),
            render: (_, row) => <Badge status={colours[row.state]} text={named(row.state)} />,
          },
          { title: t('plans.amount'), align: 'end', render: (_, { amountFen }) => <Money fen={amountFen} /> },
          { title: t('plans.tax'), align: 'end', render: (_, { taxFen }) => <Money fen={taxFen} /> },
          {
            title: t('plans.net_paid'),
            align: 'end',
            render: (_, { amountFen, taxFen }) => <Money fen={amountFen - taxFen} strong />,
          },
          { title: t('plans.requested_at'), render: (_, { requestedAt }) => <When at={requestedAt} /> },
          { title: t('plans.confirm_by'), render: (_, { confirmBy }) => <When at={confirmBy} /> },
          { title: t('plans.ended_at'), render: (_, { endedAt }) => <When at={endedAt} /> },
          { title: t('plans.failure'), render: (_, { failure }) => (failure ? t(`plans.failure_${failure}`) : '—') },
        ]}
      />
    </Page>
  )
}
