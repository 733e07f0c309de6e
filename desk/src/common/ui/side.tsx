import { Drawer, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { ApiError } from '../api/api-error'
import { ProblemView } from './problem'

interface SideProps<T> {
  title: ReactNode
  open: boolean
  onClose: () => void
  /** Of useOperation: while it loads a skeleton stands here, after a failure a retry. */
  asked: { data: T | undefined; error: ApiError | null; refetch: () => unknown }
  extra?: ReactNode
  footer?: ReactNode
  width?: number
  children: (data: T) => ReactNode
}

/** The drawer with one thing's detail, beside its list. Which one is open stands in the address (`open`). */
export function Side<T>({ title, open, onClose, asked, extra, footer, width = 640, children }: SideProps<T>) {
  return (
    <Drawer title={title} open={open} onClose={onClose} size={width} extra={extra} footer={footer} destroyOnHidden>
      {asked.data !== undefined ? (
        children(asked.data)
      ) : asked.error ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} />
      )}
    </Drawer>
  )
}
