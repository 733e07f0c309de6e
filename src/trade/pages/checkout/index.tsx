import type { Quote } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AddressCard } from '@/common/blocks/address-card'
import { CouponSheet } from '@/common/blocks/coupon-sheet'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { Slot } from '@/common/slots'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Notice } from '@/common/ui/notice'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { CheckoutRows } from '../../components/checkout-rows'
import { InvoiceChoice } from '../../components/invoice-choice'
import { MoneyRows } from '../../components/money-rows'
import { QuoteLines } from '../../components/quote-lines'
import { SubmitBar } from '../../components/submit-bar'
import { useCheckout } from '../../hooks/use-checkout'
import { checkoutMessages } from '../../messages/checkout'
import styles from './index.module.scss'

export default function CheckoutPage() {
  const t = useMessages(checkoutMessages)
  const { params } = useRouter()
  const checkout = useCheckout(params)
  return (
    <Screen title={t('checkout.title')}>
      <View className={styles.page}>
        <Content checkout={checkout} />
      </View>
    </Screen>
  )
}

function Content({ checkout }: { checkout: ReturnType<typeof useCheckout> }) {
  const t = useMessages(checkoutMessages)
  const [couponsOpen, setCouponsOpen] = useState(false)
  const { lines, change, quote, query, delivery, note } = checkout

  if (lines.length === 0) {
    const goHome = () => openTab('home')
    return <Empty icon="box" title={t('checkout.nothing')} action={t('common.go_home')} onAction={goHome} />
  }
  if (!quote) {
    if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
    return <Skeleton kind="rows" count={3} />
  }
  return (
    <>
      <Delivery delivery={delivery} quote={quote} />
      <QuoteLines quote={quote} wanted={lines} change={change} />
      <CheckoutRows quote={quote} note={note} onCoupons={() => setCouponsOpen(true)} />
      <InvoiceChoice titleId={checkout.invoiceTitleId} onChoose={checkout.chooseInvoice} />
      <Slot name="checkout" quote={quote} asPresent={false} />
      <MoneyRows money={quote} sumLabel={t('checkout.payable')} />
      <SubmitBar
        quote={quote}
        pricing={checkout.pricing}
        submitting={checkout.submitting}
        onSubmit={checkout.submit}
        {...(delivery.needsAddress && { onAddress: delivery.choose })}
      />
      <CouponSheet
        open={couponsOpen}
        quote={quote}
        onChoose={checkout.chooseCoupons}
        onClose={() => setCouponsOpen(false)}
      />
    </>
  )
}

function Delivery({ delivery, quote }: { delivery: ReturnType<typeof useCheckout>['delivery']; quote: Quote }) {
  const t = useMessages(checkoutMessages)
  const { address, choose, known, error, refetch } = delivery
  if (error) return <ErrorView compact error={error} onRetry={() => void refetch()} />
  if (!known) return <Skeleton kind="text" count={1} />
  const notServed = quote.lines.some(({ problem }) => problem?.code === 'place_not_served')
  return (
    <>
      <AddressCard address={address} empty={t('checkout.add_address')} onClick={choose} />
      {notServed ? <Notice tone="act">{t('checkout.not_served')}</Notice> : null}
    </>
  )
}
