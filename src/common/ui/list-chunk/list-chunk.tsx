import { CustomWrapper, View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { watchInView } from '@/common/platform/in-view'

/** One screen: what a flick of the thumb reaches before it could be drawn. More would mount more than a page may hold. */
const marginPx = 812

interface ListChunkProps {
  children: ReactNode
  /** About how tall it will be, CSS px: it then waits, empty, until it is nearly on screen. Absent: it is there at once. */
  waitsPx?: number | undefined
  className?: string | undefined
}

/**
 * A part of a long list. While it is more than a screen away its rows are taken down and the box keeps their height, so
 * that a list of any length mounts a bounded number of rows.
 */
export function ListChunk({ children, waitsPx, className }: ListChunkProps) {
  const id = `chunk-${useId().replace(/\W/g, '')}`
  const [restPx, setRestPx] = useState<number | null>(waitsPx ?? null)

  useEffect(
    () =>
      watchInView(id, marginPx, (near, heightPx) => {
        // A height of 0 is that of a page out of sight: nothing to go by.
        setRestPx((restingPx) => (near ? null : (restingPx ?? (heightPx || null))))
      }),
    [id],
  )

  return (
    <CustomWrapper>
      <View id={id} className={className} style={restPx === null ? {} : { height: `${restPx}px` }}>
        {restPx === null ? children : null}
      </View>
    </CustomWrapper>
  )
}
