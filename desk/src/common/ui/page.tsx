import { Tabs, Typography } from 'antd'
import type { ReactNode } from 'react'

interface PageProps {
  title: string
  /** Buttons beside the title. */
  extra?: ReactNode
  /** Tabs of states with their counts; `tab` is the chosen key. */
  tabs?: readonly { key: string; label: string; count?: number | undefined }[]
  tab?: string
  onTab?: (key: string) => void
  children: ReactNode
}

/** What every page begins with. */
export function Page({ title, extra, tabs, tab, onTab, children }: PageProps) {
  return (
    <section className="page" aria-label={title}>
      <header className="page-head">
        <Typography.Title level={1}>{title}</Typography.Title>
        <div className="page-extra">{extra}</div>
      </header>
      {tabs ? (
        <Tabs
          {...(tab !== undefined && { activeKey: tab })}
          {...(onTab && { onChange: onTab })}
          items={tabs.map(({ key, label, count }) => ({
            key,
            label: count === undefined ? label : `${label} ${count}`,
          }))}
        />
      ) : null}
      {children}
    </section>
  )
}
