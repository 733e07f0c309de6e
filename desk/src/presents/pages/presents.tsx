import { type MerchantPresent, type MerchantPresentCounts, presentTabs } from '@haoli/contract'
import { Button, Input, Segmented, Tag, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useShopNow } from '@/common/lib/clock'
import { yuan } from '@/common/lib/money'
import { shopTime } from '@/common/lib/time'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { FilterBar } from '@/common/ui/filter-bar'
import { Money } from '@/common/ui/money'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { TimeLeft, When } from '@/common/ui/when'
import { presentsMessages, tabWords } from '../messages'
import { PresentSide } from '../parts/present-side'

const initial = { tab: 'all', sendTo: '', q: '', open: '' }
/** The API counts no further. */
const most = 100

/** The board of presents, as givers see them: nothing in it says where a parcel goes. */
export default function PresentsPage() {
  const t = useMessages(presentsMessages)
  const language = useLanguage()
  const [{ tab, sendTo, q, open }, set] = useAddress(initial)
  const { data: counts } = useOperation<MerchantPresentCounts>('countMerchantPresents', { everyMs: 60_000 })
  const labelOf = (key: (typeof presentTabs)[number]) => {
    const count = counts?.[key]
    const shown = count === undefined || count === 0 ? '' : count >= most ? t('presents.many', { n: most - 1 }) : count
    return `${fill(tabWords[key], language)} ${shown}`
  }
  return (
    <Page
      title={t('presents.title')}
      tabs={presentTabs.map((key) => ({ key, label: labelOf(key) }))}
      tab={tab}
      onTab={(key) => set({ tab: key })}
    >
      <FilterBar {...((q || sendTo) && { onReset: () => set({ q: '', sendTo: '' }) })}>
        <Input.Search
          key={q}
          defaultValue={q}
          allowClear
          maxLength={80}
          placeholder={t('presents.find')}
          aria-label={t('presents.find')}
          style={{ width: 300 }}
          onSearch={(text) => set({ q: text.trim() })}
        />
        <Segmented
          aria-label={t('presents.to_whom')}
          value={sendTo}
          onChange={(value) => set({ sendTo: value })}
          options={[
            { value: '', label: t('common.all') },
            { value: 'friend', label: t('presents.friend') },
            { value: 'group', label: t('presents.group') },
          ]}
        />
      </FilterBar>
      <PagedTable<MerchantPresent>
        operation="listMerchantPresents"
        query={{ tab, sendTo, q }}
        onRow={openingRows(({ id }) => set({ open: id }))}
        empty={t(q || sendTo ? 'common.none_match' : 'presents.none')}
        columns={[
          {
            title: t('presents.goods'),
            render: (_, { id, goods }) => (
              <Button type="link" style={{ padding: 0 }} onClick={() => set({ open: id })}>
                {goods.title}
              </Button>
            ),
          },
          { title: t('presents.giver'), render: (_, { giver }) => giver.nickname },
          {
            title: t('presents.to_whom'),
            render: (_, row) => t(row.sendTo === 'group' ? 'presents.group' : 'presents.friend'),
          },
          { title: t('presents.parcels'), render: (_, row) => <Parcels present={row} /> },
          { title: t('presents.time'), render: (_, row) => <Standing present={row} /> },
          { title: t('presents.paid'), render: (_, { payableFen }) => <Money fen={payableFen} />, align: 'right' },
          { title: t('presents.back'), render: (_, row) => <Refunds present={row} />, align: 'right' },
          { title: t('presents.created'), render: (_, { createdAt }) => <When at={createdAt} /> },
        ]}
      />
      <PresentSide id={open} onClose={() => set({ open: '' })} />
    </Page>
  )
}

function Parcels({ present }: { present: MerchantPresent }) {
  const t = useMessages(presentsMessages)
  const { claimedCount, parcelCount, declinedCount, expiredCount } = present
  return (
    <>
      {t('presents.parcels_of', { claimed: claimedCount, all: parcelCount })}
      {declinedCount + expiredCount > 0 ? (
        <Typography.Text type="secondary">
          {' '}
          {t('presents.came_back', { declined: declinedCount, expired: expiredCount })}
        </Typography.Text>
      ) : null}
    </>
  )
}

function Standing({ present: { state, opensAt, openedAt, expiresAt, takenBack } }: { present: MerchantPresent }) {
  const t = useMessages(presentsMessages)
  const language = useLanguage()
  const now = useShopNow()
  if (takenBack) return t('presents.taken_back')
  if (state === 'to_pay') return <Tag>{fill(tabWords.to_pay, language)}</Tag>
  if (state !== 'open') return t('presents.closed')
  const opensLater = opensAt !== null && openedAt !== null && new Date(opensAt).getTime() > now
  if (opensLater) return t('presents.opens', { at: shopTime(opensAt) })
  return expiresAt ? <TimeLeft until={expiresAt} /> : null
}

function Refunds({ present: { refundedFen, refundDueFen } }: { present: MerchantPresent }) {
  const t = useMessages(presentsMessages)
  if (refundedFen + refundDueFen === 0) return '—'
  return (
    <>
      <Money fen={refundedFen} />
      {refundDueFen > 0 ? <Tag color="orange">{t('presents.back_due', { due: `¥${yuan(refundDueFen)}` })}</Tag> : null}
    </>
  )
}
