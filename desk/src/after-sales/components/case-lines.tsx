import type { MerchantAfterSale } from '@haoli/contract'
import { Flex, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { caseMessages, queueMessages } from '../messages'

/** The goods, with how many came back and what is sent instead. */
export function CaseLines({ of: { lines } }: { of: MerchantAfterSale }) {
  const t = useMessages({ ...caseMessages, ...queueMessages })
  return (
    <Flex vertical gap={8} style={{ marginBottom: 16 }}>
      {lines.map((line) => (
        <Flex key={line.lineId} gap={12} align="flex-start">
          {line.imageUrl ? <img src={line.imageUrl} alt="" width={48} height={48} style={{ borderRadius: 6 }} /> : null}
          <div style={{ flex: 1 }}>
            <div>{line.title}</div>
            <Typography.Text type="secondary">{line.specText}</Typography.Text>
            {line.exchange ? (
              <div>
                <Typography.Text type="warning">
                  {t('case.exchange_for', { spec: line.exchange.specText || line.title })}
                </Typography.Text>
              </div>
            ) : null}
            {line.received === null ? null : (
              <div>
                <Typography.Text type={line.damaged ? 'danger' : 'success'}>
                  {t('case.counted', { received: line.received, damaged: line.damaged ?? 0 })}
                </Typography.Text>
              </div>
            )}
          </div>
          <strong>{t('queue.pieces', { n: line.quantity })}</strong>
        </Flex>
      ))}
    </Flex>
  )
}
