import { useEffect, useState } from 'react'
import { useSession } from '@/common/api/session'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { useLinkPicture } from '../api/goods'
import { drawPoster } from '../lib/draw-poster'
import { shareMessages } from '../messages/share'
import type { Shareable } from './use-shareable'

/** The poster of what is shared, drawn once it is wanted. `failed`: this phone cannot draw it. */
export function usePoster({ shared, link }: Shareable, wanted: boolean) {
  const t = useMessages(shareMessages)
  const name = useSession(({ me }) => me?.nickname ?? '')
  const picture = useLinkPicture(wanted ? (link.data?.code ?? null) : null)
  const code = picture.data
  const [drawn, setDrawn] = useState<{ address: string | null } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn anew for another code alone
  useEffect(() => {
    setDrawn(null)
    if (!wanted || !code || !shared) return
    let isWanted = true
    const { product, title, shelfImages = [] } = shared
    const fen = product && formatFen(product.priceFen, { short: true })
    void drawPoster({
      brand: t('common.brand'),
      title,
      price: fen && (product?.hasPriceRange ? t('common.from', { price: fen }) : fen),
      by: t('share.on_by', { name }),
      hint: t('share.on_hint'),
      images: product?.imageUrl ? [product.imageUrl] : shelfImages,
      code,
    }).then((address) => isWanted && setDrawn({ address }))
    return () => {
      isWanted = false
    }
  }, [wanted, code])
  return { address: drawn?.address ?? null, failed: drawn?.address === null, picture }
}

export type Poster = ReturnType<typeof usePoster>
