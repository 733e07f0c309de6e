import type { PropsWithChildren } from 'react'
import { Providers } from '@/common/api/providers'
import './common/styles/tokens.scss'

export function App({ children }: PropsWithChildren) {
  return <Providers>{children}</Providers>
}

// Taro mounts the default export of this file and of every page.
export default App
