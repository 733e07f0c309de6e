import type { MerchantAfterSale } from '@haoli/contract'
import { Flex, Image, Tag, Timeline, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { Heading } from '@/common/ui/heading'
import { When } from '@/common/ui/when'
import { caseMessages } from '../messages'
import { stepWords } from '../steps'
import { caseWords } from '../words'

type Event = MerchantAfterSale['events'][number]

const colors = { buyer: 'blue', merchant: 'orange', judge: 'red', time: 'gray' } as const

/** Every step with what was said and shown, oldest first. */
export function Conversation({ events }: { events: readonly Event[] }) {
  const t = useMessages({ ...caseMessages, ...caseWords, ...stepWords })
  const stepOf = (step: string) => {
    const key = `step.${step}`
    return key in stepWords ? t(key as keyof typeof stepWords) : step
  }
  return (
    <section aria-label={t('case.story')}>
      <Heading>{t('case.story')}</Heading>
      <Timeline
        items={events.map((event) => ({
          key: event.id,
          color: colors[event.by],
          content: (
            <>
              <Flex gap={8} wrap align="center">
                <Tag color={colors[event.by] === 'gray' ? 'default' : colors[event.by]}>
                  {t(`aftersale.side_${event.by}`)}
                </Tag>
                <strong>{stepOf(event.step)}</strong>
                <Typography.Text type="secondary">
                  <When at={event.at} />
                </Typography.Text>
              </Flex>
              {event.words === '' ? null : <p style={{ margin: '6px 0', whiteSpace: 'pre-wrap' }}>{event.words}</p>}
              <Proof of={event} />
            </>
          ),
        }))}
      />
    </section>
  )
}

/** Pictures open large; one that is still checked, or was refused, says so. */
function Proof({ of: { pictures, video } }: { of: Event }) {
  const t = useMessages(caseMessages)
  if (pictures.length === 0 && video === null) return null
  return (
    <Flex gap={8} wrap style={{ marginTop: 6 }}>
      <Image.PreviewGroup>
        {pictures.map(({ id, url, state }) =>
          url ? (
            <Flex key={id} vertical align="center">
              <Image src={url} alt="" width={88} height={88} style={{ objectFit: 'cover', borderRadius: 6 }} />
              {state === 'checking' ? <Typography.Text type="secondary">{t('case.checking')}</Typography.Text> : null}
            </Flex>
          ) : (
            <Tag key={id}>{t(state === 'refused' ? 'case.refused_picture' : 'case.checking')}</Tag>
          ),
        )}
      </Image.PreviewGroup>
      {video === null ? null : video.url ? (
        // biome-ignore lint/a11y/useMediaCaption: what a buyer filmed has no captions
        <video controls src={video.url} poster={video.posterUrl ?? undefined} height={160} />
      ) : (
        <Tag>{t(video.state === 'refused' ? 'case.refused_picture' : 'case.checking')}</Tag>
      )}
    </Flex>
  )
}
