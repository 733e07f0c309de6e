import type { PropsWithChildren } from 'react'
import { Providers } from '@/common/api/providers'
import { SlotFillsContext } from '@/common/slots/fills'
import './common/styles/tokens.scss'
import { slotFills } from './slot-fills'

export function App({ children }: PropsWithChildren) {
  return (
    <SlotFillsContext.Provider value={slotFills}>
      <Providers>{children}</Providers>
    </SlotFillsContext.Provider>
  )
}

// Taro mounts the default export of this file and of every page.
export default App
