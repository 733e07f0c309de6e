import type { PropsWithChildren } from 'react'

/** On WeChat a component of its own, so that little is sent; here one box more. */
export const CustomWrapper = ({ children }: PropsWithChildren) => <div>{children}</div>
