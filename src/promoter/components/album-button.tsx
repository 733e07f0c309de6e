import { Button as NativeButton, View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Button } from '@/common/ui/button'
import { Notice } from '@/common/ui/notice'
import type { SavePicture } from '../hooks/use-save-picture'
import { shareMessages } from '../messages/share'
import { hasAlbum } from '../platform/album'
import styles from './share-sheet.module.scss'

interface AlbumButtonProps {
  by: SavePicture
  /** Saves it; also once the album was allowed. */
  onSave: () => void
  disabled?: boolean
}

interface OpenedSettings {
  detail?: { authSetting?: Record<string, boolean> }
}

/** Saves a picture. Where the album was refused, WeChat's settings are opened by a button of its own kind (wechat.md 2.3). */
export function AlbumButton({ by: { refused, saving }, onSave, disabled }: AlbumButtonProps) {
  const t = useMessages(shareMessages)
  if (!refused) {
    return (
      <Button loading={saving} disabled={Boolean(disabled)} onClick={onSave}>
        {t(hasAlbum ? 'share.save' : 'share.download')}
      </Button>
    )
  }
  const goOn = ({ detail }: OpenedSettings) => {
    if (detail?.authSetting?.['scope.writePhotosAlbum']) onSave()
  }
  return (
    <View className={styles.asking}>
      <Notice tone="plain">{t('share.refused')}</Notice>
      <View className={styles.ways}>
        <NativeButton
          className={styles.send}
          hoverClass={styles.pressed}
          openType="openSetting"
          onOpenSetting={goOn}
          {...aria({ label: t('share.settings') })}
        >
          {t('share.settings')}
        </NativeButton>
      </View>
    </View>
  )
}
