import { limits } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useErrorWords, useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { toast } from '@/common/platform/feedback'
import { Icon } from '@/common/ui/icon'
import type { UploadQueue } from '../hooks/use-uploads'
import type { FormFile } from '../lib/upload-queue'
import { proofMessages } from '../messages/proof'
import { type ChosenFile, chooseFiles, type Room } from '../platform/form-files'
import styles from './upload-field.module.scss'
import { UploadTile } from './upload-tile'

interface UploadFieldProps {
  files: readonly FormFile[]
  queue: UploadQueue
}

const inMb = (bytes: number) => bytes / 1024 / 1024
const most = {
  pictures: limits.picturesPerSubject,
  pictureMb: inMb(limits.pictureBytes),
  videoMb: inMb(limits.videoBytes),
  seconds: limits.videoSeconds,
}

const isVideo = ({ kind }: { kind: ChosenFile['kind'] }) => kind === 'video'
const isPicture = ({ kind }: { kind: ChosenFile['kind'] }) => kind === 'picture'

/** Pictures and one video as tiles, each with its progress, and a tile to add more. */
export function UploadField({ files, queue }: UploadFieldProps) {
  const t = useMessages(proofMessages)
  const errorWords = useErrorWords()
  const room: Room = {
    pictures: most.pictures - files.filter(isPicture).length,
    videos: 1 - files.filter(isVideo).length,
  }
  const choose = async (wanted: Room): Promise<ChosenFile[]> => {
    const chosen = await chooseFiles(wanted)
    if (typeof chosen === 'string') {
      toast(t(`proof.picker_${chosen}`))
      return []
    }
    const pictures = chosen.filter(isPicture).slice(0, wanted.pictures)
    const videos = chosen.filter(isVideo).slice(0, wanted.videos)
    if (pictures.length + videos.length < chosen.length) toast(t('proof.too_many', most))
    return [...pictures, ...videos]
  }
  const add = async () => {
    const chosen = await choose(room)
    if (chosen.length > 0) queue.add(chosen)
  }
  const replace = async ({ key, kind }: FormFile) => {
    const [chosen] = await choose({ pictures: kind === 'picture' ? 1 : 0, videos: kind === 'video' ? 1 : 0 })
    if (chosen) queue.replace(key, chosen)
  }
  const adding = room.videos === 0 ? 'add_picture' : room.pictures === 0 ? 'add_video' : 'add_file'
  const codes = new Set(files.flatMap(({ problem }) => problem?.code ?? []))
  return (
    <View className={styles.field}>
      <View className={styles.label}>{t('proof.files')}</View>
      <View className={styles.hint}>{t('proof.files_hint', most)}</View>
      <View className={styles.tiles}>
        {files.map((file, index) => (
          <UploadTile
            key={file.key}
            file={file}
            name={isVideo(file) ? t('proof.video') : t('proof.picture', { n: numberOf(files, index) })}
            onRetry={() => queue.retry(file.key)}
            onReplace={() => void replace(file)}
            onRemove={() => queue.remove(file.key)}
          />
        ))}
        {room.pictures + room.videos > 0 ? (
          <View
            className={styles.add}
            onClick={() => void add()}
            {...aria({ role: 'button', label: t(`proof.${adding}`) })}
          >
            <View className={styles.plus}>
              <Icon name="plus" size={24} />
            </View>
          </View>
        ) : null}
      </View>
      {[...codes].map((code) => (
        <View key={code} className={styles.wrong} {...aria({ role: 'alert' })}>
          {code === 'file_gone' ? t('proof.file_gone') : errorWords(code)}
        </View>
      ))}
    </View>
  )
}

/** Among the pictures, from 1. */
const numberOf = (files: readonly FormFile[], index: number) => files.slice(0, index + 1).filter(isPicture).length
