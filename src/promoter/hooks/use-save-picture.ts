import { useState } from 'react'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { shareMessages } from '../messages/share'
import { savePicture } from '../platform/album'

/** Saves pictures, one at a time. `refused`: the album may not be written, and WeChat's settings have to be opened first. */
export function useSavePicture(onSaved?: () => void) {
  const t = useMessages(shareMessages)
  const { run, busy } = useOneAtATime<'save'>()
  const [refused, setRefused] = useState(false)
  const save = (address: string, name: string) =>
    run('save', async () => {
      const outcome = await savePicture(address, name)
      setRefused(outcome === 'refused')
      if (outcome === 'failed') toast(t('share.not_saved'))
      if (outcome === 'privacy') toast(t('share.not_agreed'))
      if (outcome !== 'saved') return
      toast(t('share.saved'), 'success')
      onSaved?.()
    })
  return { save, refused, saving: busy !== null }
}

export type SavePicture = ReturnType<typeof useSavePicture>
