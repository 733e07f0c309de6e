import { markParams, type Wish } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { track } from '@/common/api/events'
import { giftPaths } from '@/common/blocks/links/gift-links'
import { openProduct } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage, openTab } from '@/common/platform/pages'
import { useChatCard } from '@/common/platform/share'
import { setGiftContext } from '@/common/stores/gift-context'
import { ActionBar } from '@/common/ui/action-bar'
import { Avatar } from '@/common/ui/avatar'
import { Button } from '@/common/ui/button'
import { Img } from '@/common/ui/img'
import { pictureAddress } from '@/common/ui/img/address'
import { Notice } from '@/common/ui/notice'
import { wishMessages } from '../messages/wish'
import { ChooseSku } from './choose-sku'
import { SendBar } from './send-bar'
import styles from './wish-view.module.scss'

/** A wish, without a price: whoever made it sends it on, a friend can give what it names. */
export function WishView({ token, wish }: { token: string; wish: Wish }) {
  const t = useMessages(wishMessages)
  const { wisher, goods, state, own } = wish
  const title = t('wish.wants', { name: wisher.nickname })
  const card = {
    title,
    path: `${giftPaths.wish(token)}&${markParams.channel}=wish_card`,
    ...(goods.imageUrl && { imageUrl: pictureAddress(goods.imageUrl) }),
  }
  const sent = () => track({ kind: 'shared', productId: goods.productId })
  useChatCard(() => {
    sent()
    return card
  })
  return (
    <>
      <View className={styles.page}>
        <View className={styles.card}>
          <View className={styles.head}>
            <Avatar name={wisher.nickname} src={wisher.avatarUrl} />
            <View className={styles.wants} {...aria({ role: 'heading', level: 1 })}>
              {title}
            </View>
          </View>
          <Img src={goods.imageUrl} alt={goods.title} square eager className={styles.picture} />
          <View className={styles.title}>{goods.title}</View>
          {goods.specText ? <View className={styles.spec}>{goods.specText}</View> : null}
        </View>
        {state === 'available' ? null : <Notice tone="act">{t(`wish.${state}`)}</Notice>}
        <View className={styles.words}>{t(own ? 'wish.own_words' : 'wish.friend_words')}</View>
      </View>
      {own && state !== 'ended' ? (
        <SendBar card={card} qrWords={t('wish.qr_words')} kind="first" sendTo="friend" onGiven={sent} />
      ) : (
        <GiveBar wish={wish} />
      )}
    </>
  )
}

function GiveBar({ wish: { wisher, goods, skuId, state } }: { wish: Wish }) {
  const t = useMessages(wishMessages)
  const [choosing, setChoosing] = useState(false)
  const give = (sku: string) => {
    setGiftContext({ wish: { productId: goods.productId, wisher: wisher.nickname } })
    return openPage(giftPaths.checkout({ skuId: sku }))
  }
  return (
    <>
      <ActionBar>
        {state === 'ended' ? null : (
          <Button kind="outline" onClick={() => openProduct(goods.productId)}>
            {t('wish.see')}
          </Button>
        )}
        {state === 'available' ? (
          <Button grow onClick={() => (skuId === null ? setChoosing(true) : give(skuId))}>
            {t('wish.give')}
          </Button>
        ) : (
          <Button grow onClick={() => openTab('gifts')}>
            {t('wish.others')}
          </Button>
        )}
      </ActionBar>
      {choosing ? <ChooseSku productId={goods.productId} onChoose={give} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}
