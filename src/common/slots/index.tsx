import { View } from '@tarojs/components'
import { type FunctionComponent, useContext } from 'react'
import { cx } from '@/common/lib/cx'
import { SlotFillsContext } from './fills'
import styles from './slot.module.scss'
import type { SlotName, SlotProps } from './slot-props'

/** `className`: how the page sets its blocks apart. */
type Props<Name extends SlotName> = { name: Name; className?: string } & SlotProps[Name]

/** A place on a page for what packages put there. Draws nothing where no package fills it. */
export function Slot<Name extends SlotName>({ name, className, ...told }: Props<Name>) {
  const fills = useContext(SlotFillsContext)[name] as readonly FunctionComponent<object>[] | undefined
  if (!fills) return null
  return (
    <View className={cx(styles.slot, className)}>
      {fills.map((Fill, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list stays the same while the program runs
        <Fill key={index} {...told} />
      ))}
    </View>
  )
}
