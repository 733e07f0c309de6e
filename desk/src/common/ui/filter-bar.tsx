import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../messages'

interface FilterBarProps {
  children: ReactNode
  /** Shown where a filter is set; it clears them all. */
  onReset?: (() => void) | undefined
  extra?: ReactNode
}

/** The fields above a table. Each sets its own part of the address at once. */
export function FilterBar({ children, onReset, extra }: FilterBarProps) {
  const t = useT()
  return (
    <search className="filter-bar">
      {children}
      {onReset ? (
        <Button type="link" onClick={onReset}>
          {t('common.reset')}
        </Button>
      ) : null}
      <div className="filter-extra">{extra}</div>
    </search>
  )
}
