import { CustomWrapper, View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { watchInView } from '@/platform/in-view'

const screenPx = 812
const keepScreens = 3
/** Less than a screen: what comes later does not weigh on the first picture, and is there before a thumb reaches it. */
const firstMarginPx = 500

interface ListChunkProps {
  children: ReactNode
  /** About how tall it will be, CSS px: it then waits, empty, until it is nearly on screen. Absent: it is there at once. */
  waitsPx?: number | undefined
}

/**
 * A part of a long list (a page of it, say). While it is more than three screens away its rows are taken down and an
 * empty box of the same height stands in for them, so that a list of any length mounts a bounded number of rows.
 */
export function ListChunk({ children, waitsPx }: ListChunkProps) {
  const id = `chunk-${useId().replace(/\W/g, '')}`
  const [restHeightPx, setRestHeightPx] = useState<number | null>(waitsPx ?? null)
  const [waits, setWaits] = useState(waitsPx !== undefined)

  useEffect(
    () =>
      watchInView(id, waits ? firstMarginPx : screenPx * keepScreens, (near, heightPx) => {
        if (near) setWaits(false)
        if (near || heightPx === 0) setRestHeightPx(null)
        else if (!waits) setRestHeightPx(heightPx)
      }),
    [id, waits],
  )

  return (
    <View id={id}>
      <CustomWrapper>
        {restHeightPx === null ? children : <View style={{ height: `${restHeightPx}px` }} />}
      </CustomWrapper>
    </View>
  )
}
