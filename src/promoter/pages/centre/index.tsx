import type { MyPromoter } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/common/api/session'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { BalanceCard } from '../../components/balance-card'
import { Brought } from '../../components/brought'
import { PromotersOnly } from '../../components/promoters-only'
import { ShareSheet } from '../../components/share-sheet'
import { TellMe } from '../../components/tell-me'
import { useShareable } from '../../hooks/use-shareable'
import { ownPaths } from '../../lib/paths'
import { rateWords } from '../../lib/rate-words'
import { centreMessages } from '../../messages/centre'
import { shareMessages } from '../../messages/share'
import styles from './index.module.scss'
import '../../messages/errors'

const go = (path: string) => () => openPage(path)

/** What a promoter sees first: the money, what the last days brought, and the ways to everything else. */
export default function CentrePage() {
  const t = useMessages(centreMessages)
  const client = useQueryClient()
  return (
    <Screen title={t('centre.title')} className={styles.page}>
      <PromotersOnly orLeft onRefresh={() => client.invalidateQueries({ queryKey: ['promoter', 'days'] })}>
        {(promoter) => <Content promoter={promoter} />}
      </PromotersOnly>
    </Screen>
  )
}

function Content({ promoter }: { promoter: MyPromoter }) {
  const t = useMessages(centreMessages)
  const share = useMessages(shareMessages)
  const name = useSession(({ me }) => me?.nickname ?? '')
  const [open, setOpen] = useState(false)
  const shareable = useShareable(open ? { title: share('share.shop', { name }), product: null } : null)
  const { agency } = promoter
  const active = promoter.state === 'active'
  return (
    <View className={styles.blocks}>
      {active ? null : <Notice tone="plain">{t('centre.left')}</Notice>}
      <BalanceCard balance={promoter.balance} settling={promoter.settling} />
      <CellGroup>
        {active ? <Cell icon="gift" title={t('centre.goods')} onClick={go(promoterPaths.goods)} /> : null}
        {active ? <Cell icon="coupon" title={t('centre.coupons')} onClick={go(ownPaths.coupons)} /> : null}
        {active ? <Cell icon="grid" title={t('centre.shelf')} onClick={go(ownPaths.myShelf)} /> : null}
        <Cell icon="box" title={t('centre.earnings')} onClick={go(promoterPaths.earnings)} />
        <Cell icon="wallet" title={t('centre.withdrawals')} onClick={go(promoterPaths.withdraw)} />
        {active ? <Cell icon="share" title={t('centre.shop_link')} onClick={() => setOpen(true)} /> : null}
      </CellGroup>
      <TellMe />
      <Brought />
      <CellGroup>
        <Cell icon="clock" title={t('centre.days')} onClick={go(ownPaths.days)} />
        <Cell
          icon="user"
          title={t('centre.membership')}
          {...(agency && { note: t('centre.through', { name: agency.name, rate: rateWords(agency.sharePpm) }) })}
          onClick={go(promoterPaths.join)}
        />
      </CellGroup>
      <ShareSheet open={open} shareable={shareable} onClose={() => setOpen(false)} />
    </View>
  )
}
