import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { Sheet } from '@/common/ui/sheet'
import { usePoster } from '../hooks/use-poster'
import { useSavePicture } from '../hooks/use-save-picture'
import type { Shareable } from '../hooks/use-shareable'
import { shareMessages } from '../messages/share'
import { AlbumButton } from './album-button'
import { PosterView } from './poster-view'
import { ShareFoot, ShareWays } from './share-ways'

interface ShareSheetProps {
  open: boolean
  shareable: Shareable
  onClose: () => void
}

/** The ways to share one product or the shop, and the poster, which takes their place in the sheet. */
export function ShareSheet({ open, shareable, onClose }: ShareSheetProps) {
  const t = useMessages(shareMessages)
  const { shared, link, count } = shareable
  const [asPoster, setAsPoster] = useState(false)
  const poster = usePoster(shareable, open && asPoster)
  const by = useSavePicture(count)
  const { address } = poster
  const close = () => {
    setAsPoster(false)
    onClose()
  }
  const title = shared?.title || t('share.title')
  const save = () => {
    if (address) void by.save(address, `${title}.jpg`)
  }
  const foot = asPoster ? (
    <AlbumButton by={by} disabled={!address} onSave={save} />
  ) : link.data ? (
    <ShareFoot url={link.data.shortUrl} onShared={count} />
  ) : null
  return (
    <Sheet open={open} title={asPoster ? t('share.poster_title') : title} onClose={close} foot={foot}>
      {asPoster ? (
        <PosterView poster={poster} title={title} />
      ) : (
        <ShareWays shareable={shareable} onPoster={() => setAsPoster(true)} />
      )}
    </Sheet>
  )
}
