import type { PropsWithChildren } from 'react'
import './styles/tokens.scss'

export function App({ children }: PropsWithChildren) {
  return <>{children}</>
}

// Taro mounts the default export of this file and of every page.
export default App
