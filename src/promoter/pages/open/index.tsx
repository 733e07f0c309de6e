import type { OpenedLink } from '@haoli/contract'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { couponPaths } from '@/common/blocks/links/coupon-links'
import { productPath } from '@/common/blocks/links/links'
import { useMessages } from '@/common/messages'
import { openTab, replacePage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useOpenedLink } from '../../api/goods'
import { ownPaths } from '../../lib/paths'
import { scannedCode } from '../../lib/scanned-code'
import { openMessages } from '../../messages/open'
import '../../messages/errors'

function follow({ target, productId, couponId }: OpenedLink, code: string) {
  if (couponId !== null) return replacePage(couponPaths.coupon(couponId))
  if (target === 'shelf') return replacePage(`${ownPaths.shelf}?code=${encodeURIComponent(code)}`)
  if (target === 'shop' || productId === null) return openTab('home')
  return replacePage(productPath(productId, target === 'gift' ? 'gift' : undefined))
}

/**
 * The page that a promoter's printed code opens. It makes room for what the code leads to; the visit has its mark already
 * (src/common/api/visits.ts).
 */
export default function OpenPage() {
  const t = useMessages(openMessages)
  const code = scannedCode(useRouter().params)
  const { data, isError, error, refetch } = useOpenedLink(code)
  useEffect(() => {
    if (data) void follow(data, code)
  }, [data, code])
  const bad = code === '' || (isError && error.code === 'not_found')
  return (
    <Screen title={t('open.title')}>
      {bad ? (
        <Empty
          icon="gift"
          title={t('open.bad')}
          words={t('open.bad_words')}
          action={t('common.go_home')}
          onAction={() => openTab('home')}
        />
      ) : isError ? (
        <ErrorView error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="rows" count={2} />
      )}
    </Screen>
  )
}
