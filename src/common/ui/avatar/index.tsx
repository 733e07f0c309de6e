import { View } from '@tarojs/components'
import { cx } from '@/common/lib/cx'
import { aria } from '@/common/platform/aria'
import { Img } from '../img'
import styles from './avatar.module.scss'

interface AvatarProps {
  name: string
  src?: string | null
  size?: 's' | 'm' | 'l'
  className?: string
}

/** The same name gets the same colour every time. */
const colourOf = (name: string) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5

export const Avatar = ({ name, src, size = 'm', className }: AvatarProps) => (
  <View
    className={cx(styles.avatar, styles[`c${colourOf(name)}`], size !== 'm' && styles[size], className)}
    {...aria({ role: 'img', label: name })}
  >
    {src ? <Img src={src} alt={name} className={styles.picture} /> : ([...name.trim()][0] ?? '').toUpperCase()}
  </View>
)
