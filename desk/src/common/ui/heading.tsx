import { Typography } from 'antd'
import type { ReactNode } from 'react'

/** The title of a part of a page or of a drawer, one level below that of the page. */
export const Heading = ({ children }: { children: ReactNode }) => (
  <Typography.Title level={2} className="heading">
    {children}
  </Typography.Title>
)
