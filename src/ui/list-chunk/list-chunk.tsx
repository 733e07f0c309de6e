import { CustomWrapper, View } from '@tarojs/components'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { watchInView } from '@/platform/in-view'

const screenPx = 812
const keepScreens = 3

/**
 * A part of a long list (a page of it, say). While it is more than three screens away its rows are taken down and an
 * empty box of the same height stands in for them, so that a list of any length mounts a bounded number of rows.
 */
export function ListChunk({ children }: { children: ReactNode }) {
  const id = `chunk-${useId().replace(/\W/g, '')}`
  const [restHeightPx, setRestHeightPx] = useState<number | null>(null)

  useEffect(
    () =>
      watchInView(id, screenPx * keepScreens, (near, heightPx) => {
        setRestHeightPx(near || heightPx === 0 ? null : heightPx)
      }),
    [id],
  )

  return (
    <View id={id}>
      <CustomWrapper>
        {restHeightPx === null ? children : <View style={{ height: `${restHeightPx}px` }} />}
      </CustomWrapper>
    </View>
  )
}
