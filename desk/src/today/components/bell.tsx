import { ShoppingOutlined } from '@ant-design/icons'
import { Badge, Button, Flex, List, Popover, Switch, Tag, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Money } from '@/common/ui/money'
import { When } from '@/common/ui/when'
import { useBellSettings } from '../lib/bell-settings'
import { markTab } from '../lib/mark-tab'
import { openSoundOnGesture, ring } from '../lib/ring'
import { useNewOrders } from '../lib/use-new-orders'
import { bellMessages } from '../messages'

/** Tells of new orders on every page, to whoever may see orders. */
export default function Bell() {
  return useMay()('operations', 'service', 'finance') ? <NewOrderBell /> : null
}

function NewOrderBell() {
  const t = useMessages(bellMessages)
  const { sound, badge, set } = useBellSettings()
  const [blocked, setBlocked] = useState(false)
  useEffect(openSoundOnGesture, [])
  const { orders, unseen, seen } = useNewOrders(() => {
    if (sound) setBlocked(!ring())
  })
  useEffect(() => {
    markTab(badge ? unseen : 0)
  }, [badge, unseen])
  const content = (
    <Flex vertical gap={8} style={{ width: 320 }}>
      {blocked && sound ? <Typography.Text type="warning">{t('bell.blocked')}</Typography.Text> : null}
      <List
        size="small"
        locale={{ emptyText: t('bell.none') }}
        dataSource={[...orders]}
        style={{ maxHeight: 320, overflow: 'auto' }}
        renderItem={({ id, number, kind, payableFen, paidAt }) => (
          <List.Item key={id}>
            <Flex vertical style={{ width: '100%' }}>
              <Flex justify="space-between">
                <Link to={`/orders?open=${id}`}>{number}</Link>
                <Money strong fen={payableFen} />
              </Flex>
              <Typography.Text type="secondary">
                {kind === 'present' ? <Tag color="gold">{t('bell.present')}</Tag> : null}
                <When at={paidAt} />
              </Typography.Text>
            </Flex>
          </List.Item>
        )}
      />
      <Flex justify="space-between" align="center">
        <label htmlFor="bell-sound">{t('bell.sound')}</label>
        <Flex gap={8} align="center">
          <Button size="small" onClick={() => setBlocked(!ring())}>
            {t('bell.try')}
          </Button>
          <Switch id="bell-sound" size="small" checked={sound} onChange={(sound) => set({ sound })} />
        </Flex>
      </Flex>
      <Flex justify="space-between" align="center">
        <label htmlFor="bell-badge">{t('bell.badge')}</label>
        <Switch id="bell-badge" size="small" checked={badge} onChange={(badge) => set({ badge })} />
      </Flex>
    </Flex>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={t('bell.title')}
      content={content}
      onOpenChange={(open) => {
        if (open) seen()
      }}
    >
      <Badge count={unseen} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<ShoppingOutlined />}
          aria-label={unseen === 0 ? t('bell.title') : t('bell.n', { n: unseen })}
        />
      </Badge>
    </Popover>
  )
}
