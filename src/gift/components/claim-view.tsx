import type { PresentCard } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AddressCard } from '@/common/blocks/address-card'
import { useDeliveryAddress } from '@/common/blocks/address-card/use-delivery-address'
import { usePromiseWords } from '@/common/blocks/delivery-words/use-promise-words'
import { cx } from '@/common/lib/cx'
import { useMessages } from '@/common/messages'
import { ActionBar } from '@/common/ui/action-bar'
import { Avatar } from '@/common/ui/avatar'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { countdownHere, WithCountdown } from '@/common/ui/countdown/with-countdown'
import { ErrorView } from '@/common/ui/error-view'
import { Icon } from '@/common/ui/icon'
import { Img } from '@/common/ui/img'
import { Notice } from '@/common/ui/notice'
import { Skeleton } from '@/common/ui/skeleton'
import { useDestination } from '../api/cards'
import type { useCardPage } from '../hooks/use-card-page'
import { signedBy } from '../lib/paper'
import { cardMessages } from '../messages/card'
import { Board } from './board'
import styles from './claim-view.module.scss'
import { DeclineSheet } from './decline-sheet'
import { SwapSheet } from './swap-sheet'

interface ClaimViewProps {
  card: PresentCard
  page: ReturnType<typeof useCardPage>
}

/** The opened present: goods, choice of SKU, address; to be accepted or declined. */
export function ClaimView({ card, page }: ClaimViewProps) {
  const t = useMessages(cardMessages)
  const delivery = useDeliveryAddress()
  const promiseWords = usePromiseWords()
  const destination = useDestination(page.token, delivery.address).data
  const notServed = destination?.served === false
  const [sheet, setSheet] = useState<'swap' | 'decline' | null>(null)
  const { giver, goods, note, choices, expiresAt, now, sendTo } = card
  const chosen = choices.find(({ skuId }) => skuId === page.chosenSku) ?? choices.find(({ given }) => given)
  const others = choices.filter(({ available, given }) => available && !given)
  const { needsAddress } = delivery
  const accept = t(needsAddress ? 'unwrap.address_first' : 'unwrap.accept')
  return (
    <>
      <View className={styles.page}>
        <View className={styles.card}>
          <View className={styles.head}>
            <Avatar name={giver.nickname} src={giver.avatarUrl} />
            <View className={styles.words}>
              <View className={styles.from}>{t('unwrap.sent_you', { name: signedBy(card) })}</View>
              <View className={styles.left}>
                <WithCountdown
                  words={t('unwrap.left', { left: countdownHere })}
                  until={expiresAt}
                  asOf={now}
                  onEnd={() => void page.refetch()}
                />
              </View>
            </View>
          </View>
          <View className={styles.picture}>
            <Img src={chosen?.imageUrl ?? goods.imageUrl} alt={goods.title} square eager />
          </View>
          <View className={styles.title}>{goods.title}</View>
          {note ? <View className={styles.note}>{t('common.said', { words: note })}</View> : null}
        </View>
        {sendTo === 'group' ? <Board card={card} /> : null}
        {chosen?.specText || others.length > 0 ? (
          <CellGroup>
            <Cell
              title={`${t('unwrap.style')}　${chosen?.specText ?? goods.specText}`}
              {...(others.length > 0 && { value: t('unwrap.swap'), onClick: () => setSheet('swap') })}
            />
          </CellGroup>
        ) : null}
        <View>
          {delivery.error ? (
            <ErrorView compact error={delivery.error} onRetry={() => void delivery.refetch()} />
          ) : delivery.known ? (
            <>
              <AddressCard address={delivery.address} empty={t('unwrap.add_address')} onClick={delivery.choose} />
              {notServed ? (
                <Notice tone="act" className={styles.stop}>
                  {t('unwrap.not_served')}
                </Notice>
              ) : null}
              {destination?.promise ? (
                <View className={styles.promise}>{promiseWords(destination.promise)}</View>
              ) : null}
            </>
          ) : (
            <Skeleton kind="text" count={1} />
          )}
        </View>
        <View className={styles.fact}>
          <Icon name="lock" size={16} className={styles.lock} />
          <View>{t('unwrap.fact', { name: giver.nickname })}</View>
        </View>
      </View>
      <ActionBar className={cx(styles.bar, page.leaving && styles.later)}>
        <Button
          grow
          className={styles.accept}
          label={`${accept} ${goods.title}`}
          loading={page.busy === 'claim'}
          disabled={page.busy === 'decline' || notServed || !(needsAddress || delivery.address)}
          onClick={() => void (needsAddress ? delivery.choose() : page.claim(delivery.address?.id))}
        >
          {accept}
        </Button>
        <Button kind="quiet" disabled={page.busy !== null} onClick={() => setSheet('decline')}>
          {t('unwrap.decline')}
        </Button>
      </ActionBar>
      <SwapSheet
        open={sheet === 'swap'}
        choices={choices}
        chosen={chosen?.skuId}
        onChoose={(skuId) => {
          page.chooseSku(skuId)
          setSheet(null)
        }}
        onClose={() => setSheet(null)}
      />
      <DeclineSheet
        open={sheet === 'decline'}
        giver={giver.nickname}
        busy={page.busy === 'decline'}
        onDecline={page.decline}
        onClose={() => setSheet(null)}
      />
    </>
  )
}
