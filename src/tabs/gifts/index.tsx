import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useProducts } from '@/common/api/products'
import { useSharedPage } from '@/common/api/use-shared-page'
import { CartBadge } from '@/common/blocks/cart-badge'
import { useOccasions } from '@/common/blocks/occasions/use-occasions'
import { gridChunks, ProductGrid } from '@/common/blocks/product-grid'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Slot } from '@/common/slots'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { NavBar } from '@/common/ui/nav-bar'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { Tabs } from '@/common/ui/tabs'
import { usePresentSummary } from './api/present-summary'
import { type BudgetName, budgetNames, budgets } from './budgets'
import { AtAGlance } from './components/at-a-glance'
import { GiftHero } from './components/gift-hero'
import { Occasions } from './components/occasions'
import styles from './index.module.scss'
import { giftsMessages } from './messages'

/** The shop's first ones; a search can be narrowed to each of them. */
const recipientsShown = 7

export default function GiftsPage() {
  const t = useMessages(giftsMessages)
  const [budget, setBudget] = useState<BudgetName>('modest')
  const summary = usePresentSummary()
  const { draft } = useRouter().params
  const [recipient, setRecipient] = useState('')
  const { recipients } = useOccasions(draft)
  const ideas = useProducts({ giftable: true, ...(recipient && { recipient }), ...budgets[budget] })
  const refresh = () => Promise.all([ideas.refetch(), summary.isFetched ? summary.refetch() : null])
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(ideas.more)
  useSharedPage(() => ({ title: t('gifts.hero'), path: '/tabs/gifts/index' }))
  return (
    <Screen tab>
      <CartBadge />
      <NavBar title={t('gifts.title')} brand />
      <View className={styles.body}>
        <GiftHero />
        <Slot name="gifts" className={styles.slot} />
        <AtAGlance summary={summary.data} />
        <View className={styles.heading} {...aria({ role: 'heading' })}>
          {t('gifts.occasions')}
        </View>
        <Occasions draft={draft} />
        {recipients.length > 0 ? (
          <View>
            <View className={styles.heading} {...aria({ role: 'heading' })}>
              {t('gifts.for_whom')}
            </View>
            <Tabs
              items={[
                { key: '', label: t('gifts.anybody') },
                ...recipients.slice(0, recipientsShown).map(({ code, title }) => ({ key: code, label: title })),
              ]}
              active={recipient}
              onChange={setRecipient}
              className={styles.tabs}
            />
          </View>
        ) : null}
        <View className={styles.heading} {...aria({ role: 'heading' })}>
          {t('gifts.ideas')}
        </View>
        <Tabs
          items={budgetNames.map((key) => ({ key, label: t(`gifts.budget_${key}`) }))}
          active={budget}
          onChange={setBudget}
          className={styles.tabs}
        />
        <View>
          {ideas.isPending ? <Skeleton kind="grid" count={4} /> : null}
          {ideas.isError && !ideas.data ? (
            <ErrorView compact error={ideas.error} onRetry={() => void ideas.refetch()} />
          ) : null}
          {ideas.isSuccess && ideas.items.length === 0 ? (
            <Empty icon="gift" compact title={t('gifts.none_here')} words={t('gifts.none_here_words')} />
          ) : null}
          {ideas.items.length > 0 ? (
            <EndlessList key={`${recipient} ${budget}`} list={ideas} below {...gridChunks}>
              {(rows) => <ProductGrid products={rows} giving />}
            </EndlessList>
          ) : null}
        </View>
      </View>
    </Screen>
  )
}
