import type { HeldCoupon } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CouponTicket } from '@/common/blocks/coupon-ticket'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { decodeParam } from '@/common/lib/decode-param'
import { formatLastDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openPage, replacePage } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { TextField } from '@/common/ui/text-field'
import { useClaimByCode } from '../../api/coupons'
import { ownPaths } from '../../lib/paths'
import { centreMessages } from '../../messages/centre'
import { codeMessages } from '../../messages/code'
import { mineMessages } from '../../messages/mine'
import styles from './index.module.scss'
import '../../messages/errors'
import '@/common/blocks/coupon-row/errors'

const messages = { ...codeMessages, ...centreMessages, ...mineMessages }

/** Where a printed or sent code becomes a coupon. A link brings its code along; one that is refused stays, to be corrected. */
export default function CodePage() {
  const t = useMessages(messages)
  const showError = useShowError()
  const given = decodeParam(useRouter().params.code ?? '')
  const [code, setCode] = useState(given)
  const [held, setHeld] = useState<HeldCoupon>()
  const { submit, submitting } = useClaimByCode()
  async function claim() {
    try {
      setHeld(await submit({ code: code.trim() }))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Screen title={t('couponcode.title')} className={styles.page}>
      {held ? (
        <Claimed coupon={held} />
      ) : (
        <>
          <CellGroup>
            <TextField
              code
              label={t('couponcode.code')}
              value={code}
              placeholder={t('couponcode.hint')}
              maxLength={64}
              onChange={setCode}
            />
          </CellGroup>
          <View className={styles.words}>{t('couponcode.words')}</View>
          <Button disabled={code.trim() === ''} loading={submitting} onClick={() => void claim()}>
            {t('couponcode.claim')}
          </Button>
        </>
      )}
    </Screen>
  )
}

function Claimed({ coupon }: { coupon: HeldCoupon }) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <>
      <View className={styles.got}>{t('couponcode.got')}</View>
      <CouponTicket coupon={coupon} note={t('mine.until', { day: formatLastDay(coupon.validUntil, language) })} />
      <View className={styles.buttons}>
        <Button onClick={() => openPage(couponPaths.coupon(coupon.couponId))}>{t('couponlist.use')}</Button>
        <Button kind="outline" onClick={() => replacePage(ownPaths.mine)}>
          {t('couponcode.mine')}
        </Button>
      </View>
    </>
  )
}
