import { Button, Space } from 'antd'
import { Component, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useT } from '@/common/messages'
import { Notice } from '@/common/ui/problem'

interface Props {
  /** The address: another one is another try. */
  place: string
  children: ReactNode
}

/** A page that fails takes neither the menu nor the bar with it. */
class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError = () => ({ isBroken: true })

  override componentDidUpdate({ place }: Props) {
    if (this.state.isBroken && place !== this.props.place) this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

export function PageBoundary({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  return <Boundary place={`${pathname}${search}`}>{children}</Boundary>
}

/** What stands in the place of a page that failed: its files may be those of an earlier release. */
export function Broken() {
  const t = useT()
  return (
    <Notice
      kind="failed"
      title={<h1>{t('common.broken')}</h1>}
      words={t('common.broken_words')}
      extra={
        <Space>
          <Button type="primary" onClick={() => location.reload()}>
            {t('common.reload')}
          </Button>
          <Link to="/" reloadDocument>
            {t('common.home')}
          </Link>
        </Space>
      }
    />
  )
}
