import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useProducts } from '@/common/api/products'
import { useSharedPage } from '@/common/api/use-shared-page'
import { CartBadge } from '@/common/blocks/cart-badge'
import { searchPath } from '@/common/blocks/links/links'
import { gridChunks, ProductGrid } from '@/common/blocks/product-grid'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useInParts } from '@/common/platform/in-parts'
import { openPage } from '@/common/platform/pages'
import { Slot } from '@/common/slots'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { NavBar } from '@/common/ui/nav-bar'
import { Screen } from '@/common/ui/screen'
import { SearchLink } from '@/common/ui/search-field/search-link'
import { useHome } from './api/home'
import { HomeModules } from './components/home-modules'
import { HomeSkeleton } from './components/home-skeleton'
import styles from './index.module.scss'
import { homeMessages } from './messages'

export default function HomePage() {
  const t = useMessages(homeMessages)
  const home = useHome(useRouter().params.draft)
  const modules = useInParts(home.data?.modules)
  // The first screen has priority: the product list is loaded after the modules.
  const products = useProducts({}, modules !== undefined)
  const refresh = () => Promise.all([home.refetch(), products.refetch()])

  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(products.more)
  useSharedPage(() => ({ title: t('common.brand'), path: '/tabs/home/index' }))

  const nothing = modules?.length === 0 && products.isSuccess && products.items.length === 0
  return (
    <Screen tab>
      <CartBadge />
      <NavBar title={t('common.brand')} brand />
      <View className={styles.body}>
        <View className={styles.search}>
          <SearchLink words={home.data?.placeholder || t('home.search')} onClick={() => openPage(searchPath())} />
        </View>
        {!modules && !home.isError ? <HomeSkeleton /> : null}
        {home.isError && !home.data ? <ErrorView error={home.error} onRetry={() => void refresh()} /> : null}
        {modules ? <HomeModules modules={modules} /> : null}
        <Slot name="home" className={styles.slot} />
        {nothing ? <Empty icon="gift" title={t('home.empty')} words={t('home.empty_words')} /> : null}
        {products.items.length > 0 ? (
          <View>
            <View className={styles.heading} {...aria({ role: 'heading' })}>
              {t('home.more')}
            </View>
            <EndlessList list={products} below={Boolean(modules?.length)} {...gridChunks}>
              {(rows) => <ProductGrid products={rows} />}
            </EndlessList>
          </View>
        ) : null}
      </View>
    </Screen>
  )
}
