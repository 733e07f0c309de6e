import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { CartBadge } from '@/common/blocks/cart-badge'
import { Suggestions } from '@/common/blocks/product-grid/suggestions'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { CartBar, EditBar } from './components/cart-bar'
import { CartCoupons } from './components/cart-coupons'
import { CartList } from './components/cart-list'
import { GoneLines } from './components/gone-lines'
import styles from './index.module.scss'
import { cartMessages } from './messages'
import { useCartPage, useMarks } from './use-cart-page'

export default function CartPage() {
  const t = useMessages(cartMessages)
  const page = useCartPage()
  const edit = useMarks()
  usePullDownRefresh(() => void page.query.refetch().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen tab title={t('cart.title')}>
      <CartBadge />
      <View className={styles.page}>
        <Content page={page} edit={edit} />
      </View>
    </Screen>
  )
}

type ContentProps = { page: ReturnType<typeof useCartPage>; edit: ReturnType<typeof useMarks> }

function Content({ page, edit }: ContentProps) {
  const t = useMessages(cartMessages)
  const { query, cart, lines, gone } = page
  const goShopping = () => openTab('home')

  async function removeMarked() {
    const skuIds = [...edit.marks]
    if (await page.remove(skuIds, t('cart.ask_remove', { n: skuIds.length }))) edit.end()
  }

  if (!cart) {
    if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
    return (
      <>
        <View className={styles.space} />
        <Skeleton kind="rows" />
      </>
    )
  }
  if (cart.lines.length === 0) {
    const way = { action: t('common.go_home'), onAction: goShopping }
    return (
      <>
        <Empty icon="cart" title={t('cart.empty')} words={t('cart.empty_hint')} {...way} />
        <Suggestions />
      </>
    )
  }
  const skuIds = lines.map(({ skuId }) => skuId)
  return (
    <>
      <View>
        {lines.length > 0 ? <CartList lines={lines} page={page} edit={edit} /> : <View className={styles.space} />}
      </View>
      <View>
        {gone.length > 0 ? (
          <GoneLines
            lines={gone}
            onClear={() =>
              void page.remove(
                gone.map(({ skuId }) => skuId),
                t('cart.ask_clear_gone'),
              )
            }
          />
        ) : null}
      </View>
      <View>{edit.editing ? null : <CartCoupons lines={page.wanted} settling={page.settling} />}</View>
      <View>
        {edit.editing ? (
          <EditBar
            marked={edit.marks.size}
            allMarked={skuIds.length > 0 && skuIds.every((skuId) => edit.marks.has(skuId))}
            removing={page.removing}
            onMarkAll={(on) => edit.markAll(on ? skuIds : [])}
            onRemove={() => void removeMarked()}
          />
        ) : (
          <CartBar
            cart={cart}
            allSelected={lines.length > 0 && lines.every(({ selected }) => selected)}
            settling={page.settling}
            onSelectAll={page.select}
            onCheckOut={page.checkOut}
          />
        )}
      </View>
    </>
  )
}
