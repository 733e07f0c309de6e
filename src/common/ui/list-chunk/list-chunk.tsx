import { CustomWrapper, View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { inParts } from '@/common/platform/in-parts'
import { watchInView } from '@/common/platform/in-view'

/** One screen: far enough for a quick scroll. More would mount more nodes than a page may have. */
const marginPx = 812

interface ListChunkProps {
  children: ReactNode
  /** Estimated height, CSS px: the chunk stays empty until it is near the screen. Absent: it is mounted at once. */
  waitsPx?: number | undefined
  className?: string | undefined
}

/**
 * A part of a long list. While it is more than a screen away its rows are unmounted and the box keeps their height, so
 * that a list of any length mounts a bounded number of rows.
 */
export function ListChunk({ children, waitsPx, className }: ListChunkProps) {
  const id = `chunk-${useId().replace(/\W/g, '')}`
  const [restPx, setRestPx] = useState<number | null>(waitsPx ?? null)

  useEffect(
    () =>
      watchInView(id, marginPx, (near, heightPx) => {
        // Elements of a hidden page report a height of 0.
        inParts(() => setRestPx((restingPx) => (near ? null : (restingPx ?? (heightPx || null)))))
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
